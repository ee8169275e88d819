package org.tadamun.kernel.secret.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.entity.MasterKey;
import org.tadamun.kernel.secret.entity.SealedProgress;

@DisplayName("R5: Last check before old keys are forgotten")
class RotationStepsTest {

  private static final int NUMBER = 2;

  private final MasterKey key =
      new MasterKey(NUMBER, "C".repeat(43), true, Instant.parse("2020-11-20T08:00:00Z"));

  private final Map<String, SealedProgress> places =
      Map.of(
          "mail", new SealedProgress("mail", NUMBER), "files", new SealedProgress("files", NUMBER));

  @BeforeEach
  void through() {
    places.values().forEach(place -> place.advance(7, 7, true));
  }

  /**
   * A store that checks that all places are read before the key is changed: with Derby, readers of
   * the key's row wait from that moment.
   */
  private record Place(String name, long waiting, MasterKey key) implements SealedStore {
    @Override
    public Portion renew(long place, Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long waiting() {
      assertTrue(key.isFinished(), "all places are read first");
      return waiting;
    }
  }

  private RotationSteps steps(long inMail, long inFiles) {
    MasterKeyRecords records =
        new MasterKeyRecords() {
          @Override
          public MasterKey lockCurrent() {
            return key;
          }
        };
    List<SealedStore> all =
        List.of(new Place("mail", inMail, key), new Place("files", inFiles, key));
    return new RotationSteps(database(places), records, null, stores(all));
  }

  private static EntityManager database(Map<String, SealedProgress> places) {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (self, verb, given) -> places.get((String) given[1]));
  }

  @SuppressWarnings("unchecked")
  private static Instance<SealedStore> stores(List<SealedStore> all) {
    return (Instance<SealedStore>)
        Proxy.newProxyInstance(
            Instance.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (self, verb, given) -> all.iterator());
  }

  @Test
  @DisplayName("values under an old key are counted, and only their stores are renewed again")
  void behind() {
    assertEquals(3, steps(3, 0).reopen());
    assertFalse(key.isFinished());
    assertFalse(places.get("mail").isFinished());
    assertTrue(places.get("files").isFinished());
  }

  @Test
  @DisplayName("all stores are read before the key is changed")
  void lastOfAll() {
    assertEquals(7, steps(3, 4).reopen());
    assertFalse(key.isFinished());
  }

  @Test
  @DisplayName("without a value under an old key nothing changes")
  void changesNothingWithoutOldValues() {
    assertEquals(0, steps(0, 0).reopen());
    assertTrue(key.isFinished());
    assertTrue(places.values().stream().allMatch(SealedProgress::isFinished));
  }
}
