#include "git/change.h"

namespace wf::git {

char letter(DeltaStatus status) {
  switch (status) {
    case DeltaStatus::added:
      return 'A';
    case DeltaStatus::deleted:
      return 'D';
    case DeltaStatus::modified:
      return 'M';
    case DeltaStatus::renamed:
      return 'R';
    case DeltaStatus::copied:
      return 'C';
    case DeltaStatus::type_changed:
      return 'T';
  }
  return '?';
}

}  // namespace wf::git
