// condition: whether a `when:` holds for a change, and why, in words for people.
#pragma once

#include <string>
#include <vector>

#include "config/config.h"
#include "lanes/classification.h"

namespace wf::lanes {

// What is known of a change besides its files.
struct Situation {
  config::Event event = config::Event::manual;
  std::string branch = {};                 // empty when detached
  std::vector<std::string> messages = {};  // cleaned: of the commit, or of the pushed ones; empty: there is none yet
  std::vector<std::string> authors = {};   // "name <mail address>"
};

struct Answer {
  bool holds = false;
  std::string text;  // "branch hotfix/1 matches hotfix/**"; of what does not hold the first part that does not
};

// Every part that is given must hold. A branch never matches without one, and a message not before there is one;
// without files only `branch`, `message`, `type`, `author`, `event`, `paths: {none: …}` and sizes can hold.
Answer ask(const config::When& when, const Classification& classification, const Situation& situation);

}  // namespace wf::lanes
