#include "CWorkers.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

enum { most_helpers = 63, spins = 20000 };

// One helper's job. `order` counts up with each job; the helper copies it to `done` when its part is done.
typedef struct {
  _Alignas(64) atomic_uint order;
  _Alignas(64) atomic_uint done;
  atomic_bool sleeps;
  pthread_mutex_t lock;
  pthread_cond_t wake;
  int part;
} helper;

static helper helpers[most_helpers];
static int started;
static pthread_mutex_t owner = PTHREAD_MUTEX_INITIALIZER;
static void (*job_body)(void *, int);
static void *job_context;

static void pause_briefly(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

static unsigned next_order(helper *self, unsigned last) {
  for (int i = 0; i < spins; i++) {
    unsigned order = atomic_load_explicit(&self->order, memory_order_acquire);
    if (order != last) return order;
    pause_briefly();
  }
  pthread_mutex_lock(&self->lock);
  atomic_store(&self->sleeps, true);
  while (atomic_load(&self->order) == last) pthread_cond_wait(&self->wake, &self->lock);
  atomic_store(&self->sleeps, false);
  pthread_mutex_unlock(&self->lock);
  return atomic_load(&self->order);
}

static void *help(void *argument) {
  helper *self = argument;
  unsigned last = 0;
  for (;;) {
    last = next_order(self, last);
    job_body(job_context, self->part);
    atomic_store_explicit(&self->done, last, memory_order_release);
  }
  return 0;
}

// Call under `owner`. Returns how many helpers there are, at most `count`.
static int start_helpers(int count) {
  while (started < count && started < most_helpers) {
    helper *next = &helpers[started];
    pthread_mutex_init(&next->lock, 0);
    pthread_cond_init(&next->wake, 0);
    next->part = started + 1;
    pthread_t thread;
    if (pthread_create(&thread, 0, help, next) != 0) break;
    pthread_detach(thread);
    started++;
  }
  return started < count ? started : count;
}

static void give_order(helper *one) {
  atomic_fetch_add(&one->order, 1);
  if (!atomic_load(&one->sleeps)) return;
  pthread_mutex_lock(&one->lock);
  pthread_cond_signal(&one->wake);
  pthread_mutex_unlock(&one->lock);
}

static void await(helper *one) {
  unsigned order = atomic_load(&one->order);
  while (atomic_load_explicit(&one->done, memory_order_acquire) != order) pause_briefly();
}

void workers_run(int parts, void (*body)(void *, int), void *context) {
  bool owns = parts > 1 && pthread_mutex_trylock(&owner) == 0;
  int count = owns ? start_helpers(parts - 1) : 0;
  if (count > 0) {
    job_body = body;
    job_context = context;
  }
  for (int i = 0; i < count; i++) give_order(&helpers[i]);
  body(context, 0);
  for (int part = count + 1; part < parts; part++) body(context, part);
  for (int i = 0; i < count; i++) await(&helpers[i]);
  if (owns) pthread_mutex_unlock(&owner);
}
