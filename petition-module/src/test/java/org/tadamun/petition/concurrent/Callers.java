package org.tadamun.petition.concurrent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that ask the same question while one of them reads the answer. */
public final class Callers {

  private final int number;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger readers = new AtomicInteger();

  public Callers(int number) {
    this.number = number;
  }

  /** Lets all ask at once, and returns the answer to each. */
  public <T> List<T> ask(Callable<T> question) throws Exception {
    List<T> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(number, this::thread)) {
      for (Future<T> answer : pool.invokeAll(Collections.nCopies(number, question))) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work);
    threads.add(thread);
    return thread;
  }

  /**
   * Returns once all other callers wait for the one that calls this, or once a second one reads,
   * too: then they do not wait, and the test must see that.
   */
  public void awaitOthers() {
    readers.incrementAndGet();
    while (readers.get() == 1 && !doOthersWait() && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }

  private boolean doOthersWait() {
    return threads.size() == number
        && threads.stream()
            .filter(one -> one != Thread.currentThread())
            .allMatch(one -> one.getState() == Thread.State.WAITING);
  }
}
