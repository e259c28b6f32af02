// record: what history keeps of a run.
#pragma once

#include "history/record.h"
#include "run/run.h"

namespace wf::run {

// `head` and `tree`: where the repository stood and what was judged.
history::Record record_of(const RunResult& result, os::WallTime started, const git::Head& head, const git::Oid& tree);

// A record of a hook that judged nothing: post-checkout and the like, or a hook switched off.
history::Record bare_record(config::Event event, os::WallTime started);

}  // namespace wf::run
