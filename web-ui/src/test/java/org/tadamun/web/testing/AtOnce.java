package org.tadamun.web.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Sends the same request from several callers at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** Returns the answer that each caller got. */
  public static <T> List<T> send(int callers, Callable<T> call) throws Exception {
    CyclicBarrier start = new CyclicBarrier(callers);
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<T>> running =
          Stream.generate(
                  () ->
                      threads.submit(
                          () -> {
                            start.await();
                            return call.call();
                          }))
              .limit(callers)
              .toList();
      return running.stream().map(AtOnce::answer).toList();
    }
  }

  private static <T> T answer(Future<T> running) {
    try {
      return running.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
