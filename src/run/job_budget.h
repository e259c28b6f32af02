// JobBudget: how many processes of gates may run at once, in all. Who runs one holds a place; who waits for something
// else holds none.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace wf::run {

class JobBudget {
 public:
  explicit JobBudget(std::size_t places) : places_(places), free_(places) {}

  std::size_t places() const { return places_; }
  void take();      // waits for a place
  bool try_take();  // whether there was one
  void give_back();

  // A place that is given back at the end of its scope.
  class Place {
   public:
    explicit Place(JobBudget& budget) : budget_(budget) {}  // that was taken
    ~Place() { budget_.give_back(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

   private:
    JobBudget& budget_;
  };

 private:
  const std::size_t places_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::size_t free_;
};

}  // namespace wf::run
