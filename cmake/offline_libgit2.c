/* The network half of libgit2, answered with "not supported", so that a static hook links neither TLS nor SSH.
 * The signatures are libgit2 1.5's; cmake/WfLibgit2.cmake proves at configure time that the set is complete. */
#include <git2.h>
#include <git2/errors.h>

typedef struct git_stream git_stream;
typedef struct git_smart_subtransport git_smart_subtransport;
typedef struct git_http_auth_context git_http_auth_context;

static int offline(void) {
  git_error_set_str(GIT_ERROR_NET, "this program is built without network support");
  return -1;
}

int git_mbedtls__set_cert_location(const char* file, const char* path) {
  (void)file, (void)path;
  return offline();
}
int git_mbedtls_stream_global_init(void) { return 0; }
int git_mbedtls_stream_new(git_stream** out, const char* host, const char* port) {
  (void)out, (void)host, (void)port;
  return offline();
}
int git_mbedtls_stream_wrap(git_stream** out, git_stream* in, const char* host) {
  (void)out, (void)in, (void)host;
  return offline();
}
int git_smart_subtransport_ssh(git_smart_subtransport** out, git_transport* owner, void* param) {
  (void)out, (void)owner, (void)param;
  return offline();
}
int git_transport_ssh_global_init(void) { return 0; }
int git_transport_ssh_with_paths(git_transport** out, git_remote* owner, void* payload) {
  (void)out, (void)owner, (void)payload;
  return offline();
}
int git_http_auth_negotiate(git_http_auth_context** out, const void* url) {
  (void)out, (void)url;
  return offline();
}
