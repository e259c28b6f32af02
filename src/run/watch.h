// Watch: whether what a command judges stayed as it was while the command ran. A person may save a file, or commit,
// while a push is under way; what passed then says nothing of what is pushed.
#pragma once

#include "run/execution.h"

namespace wf::run {

class Watch {
 public:
  // Begins. Cheap: of a command with {files} the files are looked at, of another one nothing yet.
  Watch(const Execution& execution, const Target& target, const Job& job);
  // Call it where no other thread uses the repository's reader. A shadow is nobody's to disturb.
  bool is_undisturbed() const;

 private:
  bool is_needed() const;
  Key print() const;
  bool shows_the_same() const;

  const Execution& execution_;
  const Target& target_;
  const Job& job_;
  Key before_;
};

}  // namespace wf::run
