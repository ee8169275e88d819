package org.tadamun.petition.fingerprint.control;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.tadamun.petition.fingerprint.boundary.FingerprintKeys;
import org.tadamun.petition.fingerprint.entity.KeyPhase;

/**
 * Who is at work with which keys on this node. Keys are read again after two seconds; whoever took
 * the earlier ones in hand is counted until his transaction is over (R3).
 */
public class KeyUse {

  /** Another node's step is seen after that at the latest. */
  static final long MAX_AGE_NANOS = 2_000_000_000L;

  /** Whoever has had his keys longer than this may not commit: they may be of two steps ago. */
  static final long LEASE_NANOS = 30_000_000_000L;

  private final Map<Long, Held> present = new ConcurrentHashMap<>();
  private final Queue<Held> earlier = new ConcurrentLinkedQueue<>();
  private final AtomicInteger entering = new AtomicInteger();
  private final LongFunction<FingerprintKeys> reader;

  public KeyUse(LongFunction<FingerprintKeys> reader) {
    this.reader = reader;
  }

  /** Keys that were read together, and how many are at work with them. */
  public static final class Held {

    private final long petitionId;
    private final FingerprintKeys keys;
    private final long readAt;
    private final AtomicInteger users = new AtomicInteger();

    private Held(long petitionId, FingerprintKeys keys, long readAt) {
      this.petitionId = petitionId;
      this.keys = keys;
      this.readAt = readAt;
    }

    public FingerprintKeys keys() {
      return keys;
    }

    public void leave() {
      users.decrementAndGet();
    }

    public boolean isTooOld(long nanos) {
      return nanos - readAt > LEASE_NANOS;
    }
  }

  /** Each has to {@link Held#leave} when his transaction is over. */
  public Held enter(long petitionId) {
    entering.incrementAndGet();
    try {
      while (true) {
        Held held = fresh(petitionId);
        held.users.incrementAndGet();
        // Who was counted after they had been replaced would have been overlooked.
        if (present.get(petitionId) == held) {
          return held;
        }
        held.leave();
      }
    } finally {
      entering.decrementAndGet();
    }
  }

  private Held fresh(long petitionId) {
    Held held = present.get(petitionId);
    if (held == null || System.nanoTime() - held.readAt > MAX_AGE_NANOS) {
      // The moment before the reading: what was read is not younger.
      long now = System.nanoTime();
      held = new Held(petitionId, reader.apply(petitionId), now);
      Held before = present.put(petitionId, held);
      if (before != null) {
        earlier.add(before);
        earlier.removeIf(old -> old.users.get() == 0);
      }
    }
    return held;
  }

  /**
   * Whether nobody on this node is at work with keys of another phase than this one, which the
   * petition has by now, nor ever will be. False also where that cannot be told at this moment.
   */
  public boolean isQuiet(long petitionId, KeyPhase phase) {
    Held held = present.get(petitionId);
    if (held != null && held.keys.phase() != phase && present.remove(petitionId, held)) {
      earlier.add(held);
    }
    // Whoever comes from here on reads them anew; of those before, none is on the way.
    return entering.get() == 0
        && earlier.stream()
            .noneMatch(
                old ->
                    old.petitionId == petitionId
                        && old.keys.phase() != phase
                        && old.users.get() > 0);
  }
}
