// run_as_json: the result of a run as a document for programs (docs/formats.md, "wf run --json").
#pragma once

#include <string>

#include "cli/json.h"
#include "run/result.h"

namespace wf::cli {

std::string run_as_json(const run::RunResult& result);
// One lane with its classification, as an object at the place where `json` stands.
void write_lane(Json& json, const run::LaneResult& lane);

}  // namespace wf::cli
