// The shapes are facts from the vendors' documentation and from what public collections of rules agree on. Where a
// service has no shape of its own (32 hex digits), a name next to it must tell.
#include "gates/builtin/secret_formats.h"

namespace wf::gates {

namespace {

constexpr std::uint16_t k_long = 4000;

constexpr Part of(Alphabet alphabet, std::uint16_t least, std::uint16_t most) {
  return {.alphabet = alphabet, .least = least, .most = most == 0 ? least : most};
}
constexpr Part text(std::string_view text) { return {.text = text}; }
constexpr Part digits(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::digits, least, most); }
constexpr Part hex(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::hex, least, most); }
constexpr Part any_hex(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::any_hex, least, most); }
constexpr Part upper(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::upper, least, most); }
constexpr Part lower(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::lower, least, most); }
constexpr Part alnum(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::alphanumeric, least, most); }
constexpr Part word(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::word, least, most); }
constexpr Part base64(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::base64, least, most); }
constexpr Part path(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::path, least, most); }
constexpr Part dotted(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::dotted, least, most); }
constexpr Part padded(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::padded, least, most); }
constexpr Part percent(std::uint16_t least, std::uint16_t most = 0) { return of(Alphabet::percent, least, most); }

using Id = std::string_view;
using Parts = std::array<Part, 5>;

constexpr SecretFormat token(Id id, Id name, Id anchors, Parts parts, double entropy = 3, Proof proof = Proof::none) {
  return {.id = id, .name = name, .anchors = anchors, .parts = parts, .entropy = entropy, .proof = proof};
}
constexpr SecretFormat inside(Id id, Id name, Part lead, Id anchors, Parts parts, double entropy = 3) {
  return {.id = id,
          .name = name,
          .anchors = anchors,
          .parts = parts,
          .entropy = entropy,
          .place = Place::inside,
          .lead = lead};
}
constexpr SecretFormat value(Id id, Id name, Id anchors, Parts parts, double entropy = 3, Proof proof = Proof::none) {
  return {.id = id,
          .name = name,
          .anchors = anchors,
          .parts = parts,
          .entropy = entropy,
          .place = Place::value,
          .proof = proof};
}
constexpr SecretFormat key(Id id, Id name, Id anchor, Id end) {
  return {.id = id, .name = name, .anchors = anchor, .parts = {text(end)}, .place = Place::key};
}

constexpr Part k_uuid = of(Alphabet::uuid, 36, 36);

constexpr std::array k_formats = {
    // Private keys: where the header begins and ends, in two pieces, so that this file holds none.
    key("gcp-service-account", "Google service account key", R"(private_key": "-----BEGIN|private_key":"-----BEGIN)",
        "PRIVATE KEY-----"),
    key("private-key", "private key", "-----BEGIN", "PRIVATE KEY-----"),
    key("pgp-private-key", "PGP private key", "-----BEGIN PGP", "PRIVATE KEY BLOCK-----"),
    key("ssh2-private-key", "SSH2 private key", "---- BEGIN SSH2", "ENCRYPTED PRIVATE KEY ----"),
    key("openvpn-key", "OpenVPN key", "-----BEGIN OpenVPN", "Static key V1-----"),
    key("putty-private-key", "PuTTY private key", "Private-Lines:", "\n"),
    key("xml-private-key", "RSA key in XML", "<RSAKeyValue>", "<D>"),
    key("encoded-private-key", "private key in base64", "LS0tLS1CRUdJTi", ""),
    token("age-secret-key", "age secret key", "AGE-SECRET-KEY-1", {upper(58)}),
    value("wireguard-key", "WireGuard key", "privatekey|presharedkey", {base64(44)}, 4, Proof::mixed),

    // Clouds
    token("aws-access-key", "AWS access key", "AKIA|ASIA|ABIA|ACCA", {upper(16)}, 2.5),
    value("aws-secret-key", "AWS secret key",
          "secret_access_key|secretaccesskey|secret-access-key|aws_secret|awssecret|aws.secret|aws-secret|secret_key|"
          "secretkey",
          {base64(40)}, 4.3, Proof::mixed),
    value("aws-session-token", "AWS session token", "aws_session_token|sessiontoken", {base64(200, k_long)}, 4.5),
    token("aws-bedrock-key", "AWS Bedrock key", "ABSK", {base64(109, 270)}, 4),
    token("aws-mws-key", "Amazon MWS token", "amzn.mws.", {k_uuid}),
    token("gcp-api-key", "Google API key", "AIza", {word(35)}, 3.5),
    token("google-oauth-secret", "Google OAuth client secret", "GOCSPX-", {word(28)}),
    token("google-oauth-token", "Google OAuth token", "ya29.", {word(40, k_long)}, 4),
    token("azure-storage-key", "Azure storage key", "AccountKey=", {base64(88)}, 4),
    token("azure-shared-access-key", "Azure shared access key", "SharedAccessKey=", {base64(44)}, 4),
    token("azure-shared-signature", "Azure shared access signature", "&sig=|?sig=|&amp;sig=", {percent(45, 70)}, 4),
    inside("azure-client-secret", "Azure client secret", dotted(3), "0Q~|1Q~|2Q~|3Q~|4Q~|5Q~|6Q~|7Q~|8Q~|9Q~",
           {dotted(31, 34)}, 4),
    inside("azure-devops-token", "Azure DevOps token", alnum(76), "AZDO", {alnum(4)}, 0),
    token("digitalocean-token", "DigitalOcean token", "dop_v1_|doo_v1_|dor_v1_", {hex(64)}),
    token("alibaba-access-key", "Alibaba access key", "LTAI", {alnum(20)}, 3.5),
    value("alibaba-secret-key", "Alibaba secret key", "access_key_secret|accesskeysecret|aliyun|alibaba", {alnum(30)},
          3.8, Proof::mixed),
    token("tencent-secret-id", "Tencent Cloud secret id", "AKID", {alnum(32)}, 3.8),
    token("yandex-api-key", "Yandex Cloud API key", "AQVN", {word(35, 38)}, 4),
    value("cloudflare-token", "Cloudflare token", "cloudflare|cf_api", {word(40)}, 3.8, Proof::mixed),
    value("cloudflare-key", "Cloudflare API key", "cloudflare_api|cloudflareapi|cf_api_key", {hex(37)}),
    token("cloudflare-origin-key", "Cloudflare origin CA key", "v1.0-", {hex(24), text("-"), hex(146)}),
    token("fly-token", "Fly.io token", "fo1_|fm2_|fm1r_|fm1a_", {base64(43, k_long)}, 4),
    token("heroku-api-key", "Heroku API key", "HRKU-AA", {word(58)}),
    value("heroku-key", "Heroku API key", "heroku", {k_uuid}),
    token("netlify-token", "Netlify token", "nfp_", {alnum(36)}),
    token("render-key", "Render API key", "rnd_", {alnum(28, 32)}, 3.5),
    token("supabase-token", "Supabase token", "sbp_", {hex(40)}),
    token("supabase-secret", "Supabase secret key", "sb_secret_", {word(31, 40)}, 3.5),
    token("planetscale-token", "PlanetScale token", "pscale_tkn_|pscale_pw_|pscale_oauth_", {padded(32, 64)}, 3.5),
    token("neon-key", "Neon API key", "napi_", {lower(64)}),
    token("databricks-token", "Databricks token", "dapi", {hex(32)}),
    token("pulumi-token", "Pulumi token", "pul-", {hex(40)}),
    inside("terraform-token", "Terraform Cloud token", alnum(14), ".atlasv1.", {word(60, 70)}),
    token("doppler-token", "Doppler token", "dp.pt.|dp.st.|dp.ct.|dp.sa.|dp.scim.|dp.audit.", {dotted(40, 60)}, 3.5),
    token("vault-token", "HashiCorp Vault token", "hvs.|hvb.|hvr.", {word(90, 300)}, 4),
    token("onepassword-token", "1Password service account token", "ops_eyJ", {base64(200, k_long)}, 4),
    token("tailscale-key", "Tailscale key", "tskey-auth-|tskey-api-|tskey-client-",
          {alnum(11, 32), text("-"), alnum(20, 48)}),
    token("openshift-token", "OpenShift token", "sha256~", {word(43)}, 4),

    // Forges
    token("github-token", "GitHub token", "ghp_|gho_|ghu_|ghs_|ghr_", {alnum(36)}, 3, Proof::github_checksum),
    token("github-refresh-token", "GitHub refresh token", "ghr_", {alnum(76)}),
    token("github-app-token", "GitHub App token", "ghs_|ghu_",
          {digits(1, 12), text("_eyJ"), word(20, k_long), text("."), dotted(40, k_long)}, 4),
    token("github-fine-grained-token", "GitHub fine-grained token", "github_pat_", {alnum(22), text("_"), alnum(59)},
          3.5),
    token("gitlab-routable-token", "GitLab token", "glpat-|gldt-|glrt-|glcbt-|glptt-|glft-",
          {word(27, 300), text("."), lower(9)}, 3.3),
    token("gitlab-token", "GitLab token",
          "glpat-|gldt-|glrt-|glcbt-|glptt-|glft-|glimt-|glagent-|glsoat-|glffct-|gloas-", {word(20, 64)}, 3.3),
    token("gitlab-runner-token", "GitLab runner token", "GR1348941", {word(20)}),
    token("bitbucket-token", "Bitbucket token", "ATCTT3|ATBB", {padded(32, 300)}, 3.5, Proof::mixed),
    token("atlassian-token", "Atlassian API token", "ATATT3", {padded(100, 300)}, 3.5),
    token("sourcegraph-token", "Sourcegraph token", "sgp_", {hex(40)}),
    token("sourcegraph-site-token", "Sourcegraph token", "sgp_", {hex(16), text("_"), hex(40)}),

    // Chat
    token("slack-token", "Slack token", "xoxb-|xoxp-|xoxa-|xoxr-|xoxs-|xoxo-",
          {digits(8, 16), text("-"), word(20, 250)}),
    token("slack-app-token", "Slack app token", "xapp-", {digits(1), text("-"), word(40, 200)}),
    token("slack-configuration-token", "Slack configuration token", "xoxe.xoxb-|xoxe.xoxp-|xoxe-",
          {digits(1), text("-"), word(100, 300)}),
    token("slack-cookie", "Slack session cookie", "xoxd-", {percent(100, 400)}, 4),
    token("slack-webhook", "Slack webhook",
          "hooks.slack.com/services/|hooks.slack.com/workflows/|hooks.slack.com/triggers/", {path(40, 80)}, 3.5),
    token("discord-webhook", "Discord webhook", "discord.com/api/webhooks/|discordapp.com/api/webhooks/",
          {digits(17, 20), text("/"), word(60, 80)}),
    value("discord-token", "Discord bot token", "discord|bot_token|bottoken",
          {word(23, 28), text("."), word(6), text("."), word(27, 40)}, 4),
    inside("telegram-bot-token", "Telegram bot token", digits(8, 10), ":AA", {word(33)}, 3.5),
    token("teams-webhook", "Microsoft Teams webhook", ".webhook.office.com/webhookb2/",
          {k_uuid, text("@"), k_uuid, text("/IncomingWebhook/"), hex(32)}),

    // Money
    token("stripe-key", "Stripe key", "sk_live_|rk_live_", {alnum(24, 250)}),
    token("stripe-webhook-secret", "Stripe webhook secret", "whsec_", {base64(32, 64)}, 3.8),
    token("square-token", "Square token", "sq0atp-|sq0csp-", {word(22, 43)}),
    token("square-access-token", "Square access token", "EAAA", {word(60)}, 4),
    token("braintree-token", "PayPal Braintree token", "access_token$production$", {lower(16), text("$"), hex(32)}),
    token("shopify-token", "Shopify token", "shpat_|shpca_|shppa_|shpss_", {any_hex(32)}),
    token("flutterwave-key", "Flutterwave secret key", "FLWSECK-", {lower(32), text("-X")}),
    token("plaid-token", "Plaid access token", "access-production-|access-sandbox-", {k_uuid}),
    token("easypost-key", "EasyPost API key", "EZAK", {alnum(54)}, 3.5),
    token("duffel-token", "Duffel token", "duffel_live_", {word(43)}),
    token("shippo-token", "Shippo token", "shippo_live_", {hex(40)}),

    // Package registries
    token("npm-token", "npm token", "npm_", {alnum(36)}, 3, Proof::github_checksum),
    token("pypi-token", "PyPI token", "pypi-AgE", {word(60, k_long)}),
    token("rubygems-key", "RubyGems API key", "rubygems_", {hex(48)}),
    token("crates-token", "crates.io token", "cio", {alnum(32)}, 4, Proof::mixed),
    token("nuget-key", "NuGet API key", "oy2", {lower(43)}, 3.8),
    token("docker-hub-token", "Docker Hub token", "dckr_pat_|dckr_oat_", {word(27, 32)}),
    token("clojars-token", "Clojars token", "CLOJARS_", {lower(60)}),
    token("artifactory-key", "Artifactory API key", "AKCp", {alnum(69)}, 4),
    token("artifactory-reference-token", "Artifactory reference token", "cmVmdGtu", {alnum(56)}, 4),

    // Mail and telephone
    token("sendgrid-key", "SendGrid API key", "SG.", {word(22), text("."), word(43)}, 3.5),
    token("brevo-key", "Brevo API key", "xkeysib-", {hex(64), text("-"), alnum(16)}),
    token("mailgun-key", "Mailgun API key", "key-", {hex(32)}),
    value("mailgun-private-key", "Mailgun API key", "mailgun", {hex(32), text("-"), hex(8), text("-"), hex(8)}),
    inside("mailchimp-key", "Mailchimp API key", hex(32), "-us", {digits(1, 2)}, 0),
    value("twilio-token", "Twilio auth token", "twilio", {hex(32)}),
    value("postmark-token", "Postmark token", "postmark", {k_uuid}),

    // Models
    token("openai-key", "OpenAI API key", "sk-proj-|sk-svcacct-|sk-admin-", {word(48, 300)}, 4),
    inside("openai-legacy-key", "OpenAI API key", word(23), "T3BlbkFJ", {alnum(20)}, 3),
    token("anthropic-key", "Anthropic API key", "sk-ant-", {word(80, 300)}, 3.5),
    token("huggingface-token", "Hugging Face token", "hf_|api_org_", {alnum(34)}, 3.5),
    token("openrouter-key", "OpenRouter API key", "sk-or-v1-", {hex(64)}),
    token("groq-key", "Groq API key", "gsk_", {alnum(52)}, 3.5),
    token("xai-key", "xAI API key", "xai-", {alnum(80)}, 3.5),
    token("perplexity-key", "Perplexity API key", "pplx-", {alnum(48)}, 3.5),
    token("replicate-token", "Replicate token", "r8_", {alnum(37)}, 3.5),
    token("langsmith-key", "LangSmith API key", "lsv2_pt_|lsv2_sk_", {hex(32), text("_"), hex(10)}),

    // Watching and building
    value("datadog-key", "Datadog key", "datadog|dd_api_key|dd_app_key|dd-api-key", {hex(32, 40)}),
    token("newrelic-key", "New Relic key", "NRAK-|NRII-|NRJS-|NRIQ-", {word(19, 32)}),
    inside("newrelic-license", "New Relic license key", hex(36), "NRAL", {}, 0),
    token("sentry-token", "Sentry token", "sntrys_eyJ", {base64(60, 200), text("_"), base64(43)}, 4),
    token("sentry-user-token", "Sentry user token", "sntryu_", {hex(64)}),
    token("grafana-token", "Grafana token", "glsa_", {alnum(32), text("_"), hex(8)}, 3, Proof::grafana_checksum),
    token("grafana-cloud-token", "Grafana Cloud token", "glc_eyJ", {base64(60, 400)}, 4),
    token("dynatrace-token", "Dynatrace token", "dt0c01.|dt0s16.", {upper(24), text("."), upper(64)}),
    token("circleci-token", "CircleCI token", "CCIPAT_|CCIPRJ_", {alnum(22), text("_"), hex(40)}),
    token("buildkite-token", "Buildkite token", "bkua_", {hex(40)}),
    token("sonarqube-token", "SonarQube token", "squ_|sqp_|sqa_", {hex(40)}),
    token("launchdarkly-key", "LaunchDarkly key", "sdk-", {k_uuid}),
    token("octopus-key", "Octopus Deploy API key", "API-", {upper(26)}, 3.5),

    // Work
    token("linear-key", "Linear API key", "lin_api_|lin_oauth_", {alnum(40, 64)}),
    token("notion-token", "Notion token", "ntn_", {digits(11), alnum(35)}),
    token("notion-secret", "Notion secret", "secret_", {alnum(43)}, 4, Proof::mixed),
    token("postman-key", "Postman API key", "PMAK-", {hex(24), text("-"), hex(34)}),
    token("figma-token", "Figma token", "figd_|figu_|figoh_", {word(40, 64)}, 3.5),
    token("dropbox-token", "Dropbox token", "sl.u.|sl.B", {word(130, 1500)}, 4),
    token("hubspot-token", "HubSpot token", "pat-na1-|pat-na2-|pat-eu1-", {k_uuid}),
    token("contentful-token", "Contentful token", "CFPAT-", {word(43)}),
    token("readme-key", "ReadMe API key", "rdme_", {lower(70)}),
    token("typeform-token", "Typeform token", "tfp_", {dotted(59)}),
    token("mapbox-token", "Mapbox secret token", "sk.eyJ", {word(50, 250), text("."), word(22)}),

    // What any service may have
    token("json-web-token", "JSON Web Token", "eyJhbGciOi|eyJ0eXAiOi|eyJraWQiOi|eyJ4NXQiOi|eyJjdHkiOi|eyJqa3UiOi",
          {word(10, k_long), text(".eyJ"), word(20, k_long), text("."), word(32, 1000)}, 4, Proof::json_web_token),
    SecretFormat{.id = "url-password", .name = "password in a URL", .anchors = "://", .place = Place::link},
    SecretFormat{.id = "password",
                 .name = "value that looks random",
                 .anchors = "secret|passw|passphrase|apikey|api_key|api-key|authkey|auth_key|token|credential|private_"
                            "key|privatekey|access_key|accesskey|encryption_key",
                 .place = Place::password},
};

}  // namespace

bool is_in(Alphabet alphabet, char c) {
  const bool is_digit = c >= '0' && c <= '9';
  const bool is_upper = c >= 'A' && c <= 'Z';
  const bool is_lower = c >= 'a' && c <= 'z';
  const bool is_alphanumeric = is_digit || is_upper || is_lower;
  switch (alphabet) {
    case Alphabet::digits:
      return is_digit;
    case Alphabet::hex:
      return is_digit || (c >= 'a' && c <= 'f');
    case Alphabet::any_hex:
      return is_digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    case Alphabet::upper:
      return is_digit || is_upper;
    case Alphabet::lower:
      return is_digit || is_lower;
    case Alphabet::alphanumeric:
      return is_alphanumeric;
    case Alphabet::word:
      return is_alphanumeric || c == '_' || c == '-';
    case Alphabet::base64:
      return is_alphanumeric || c == '+' || c == '/' || c == '=';
    case Alphabet::path:
      return is_alphanumeric || c == '_' || c == '-' || c == '/';
    case Alphabet::dotted:
      return is_alphanumeric || c == '_' || c == '-' || c == '.' || c == '~';
    case Alphabet::padded:
      return is_alphanumeric || c == '_' || c == '-' || c == '.' || c == '~' || c == '=';
    case Alphabet::uuid:
      return is_digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-';
    case Alphabet::percent:
      return is_alphanumeric || c == '%';
  }
  return false;
}

std::span<const SecretFormat> secret_formats() { return k_formats; }

}  // namespace wf::gates
