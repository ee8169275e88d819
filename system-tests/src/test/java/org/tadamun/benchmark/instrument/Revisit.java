package org.tadamun.benchmark.instrument;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A cache that asks again for a page that it has. The page is made again every five seconds; the
 * cache fetches the new one each second, as a cache in front of a busy campaign would.
 */
public final class Revisit implements Supplier<byte[]> {

  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private final Server server;
  private final String path;
  private final AtomicLong fetched = new AtomicLong(System.nanoTime() - FRESH);
  private volatile byte[] request;

  public Revisit(Server server, String path) {
    this.server = server;
    this.path = path;
    this.request = again();
  }

  @Override
  public byte[] get() {
    long last = fetched.get();
    if (System.nanoTime() - last > FRESH && fetched.compareAndSet(last, System.nanoTime())) {
      request = again();
    }
    return request;
  }

  private byte[] again() {
    try {
      String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
      return Load.get(path, "If-None-Match: " + tag);
    } catch (Exception gone) {
      throw new IllegalStateException(path, gone);
    }
  }
}
