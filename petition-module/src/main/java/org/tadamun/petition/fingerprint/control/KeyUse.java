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
 * Counts who uses which keys on this node. Keys are read again after two seconds; users of earlier
 * ones are counted until their transaction ends (R3).
 */
public class KeyUse {

  /** After this time at the latest another node's step is seen. */
  static final long MAX_AGE_NANOS = 2_000_000_000L;

  /** A transaction whose keys are older may not commit: they may be two steps behind. */
  static final long LEASE_NANOS = 30_000_000_000L;

  private final Map<Long, Held> present = new ConcurrentHashMap<>();
  private final Queue<Held> earlier = new ConcurrentLinkedQueue<>();
  private final AtomicInteger entering = new AtomicInteger();
  private final LongFunction<FingerprintKeys> reader;

  public KeyUse(LongFunction<FingerprintKeys> reader) {
    this.reader = reader;
  }

  /** Keys read together, and the number of their users. */
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

  /**
   * Begins a use of the present keys. The caller must {@link Held#leave} when the transaction ends.
   */
  public Held enter(long petitionId) {
    entering.incrementAndGet();
    try {
      while (true) {
        Held held = fresh(petitionId);
        held.users.incrementAndGet();
        // Counted after the keys were replaced, this use might have been missed.
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
      // Taken before reading, so that the keys are never older than they claim.
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
   * Whether nobody on this node uses keys of another phase than the petition's present one, or can
   * start to. False also if that cannot be decided at this moment.
   */
  public boolean isQuiet(long petitionId, KeyPhase phase) {
    Held held = present.get(petitionId);
    if (held != null && held.keys.phase() != phase && present.remove(petitionId, held)) {
      earlier.add(held);
    }
    // From here on new users read the keys anew; none may be half-way.
    return entering.get() == 0
        && earlier.stream()
            .noneMatch(
                old ->
                    old.petitionId == petitionId
                        && old.keys.phase() != phase
                        && old.users.get() > 0);
  }
}
