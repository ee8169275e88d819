package org.tadamun.petition.snapshot.boundary.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;

@DisplayName("R19 The verdict on a pack")
class PackVerdictTest {

  private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "Words");

  /** The second came an hour after noon, the third another hour later. */
  private static final List<Wording> ALL =
      List.of(
          new Wording(1, "a".repeat(64), NOON),
          new Wording(2, "b".repeat(64), NOON.plusSeconds(3600)),
          new Wording(3, "c".repeat(64), NOON.plusSeconds(7200)));

  private static Snapshot pack(Integer revision, Instant moment) throws Exception {
    Petition petition =
        new Petition(7, "free", "key", new PetitionText(WORDS, WORDS, List.of()), NOON);
    petition.open(NOON);
    Snapshot pack =
        new Snapshot(
            petition,
            new Snapshot.For(9, WORDS, "GB", "London"),
            List.of("en"),
            "staff:anna",
            moment);
    Field field = Snapshot.class.getDeclaredField("revision");
    field.setAccessible(true);
    field.set(pack, revision);
    return pack;
  }

  private static PackVerdict.Pack told(Snapshot pack) {
    return told(pack, ALL);
  }

  private static PackVerdict.Pack told(Snapshot pack, List<Wording> all) {
    return PackVerdict.of(pack, new PackVerdict.Beside(true, false, all, Map.of())).pack();
  }

  @Test
  @DisplayName("has the wording that the pack names, and those before it, whatever came since")
  void named() throws Exception {
    Instant late = NOON.plusSeconds(86_400);
    assertEquals(1, told(pack(1, late)).revision());
    assertEquals(ALL.subList(0, 1), told(pack(1, late)).wordings());
    assertEquals(2, told(pack(2, late)).revision());
    assertEquals(ALL.subList(0, 2), told(pack(2, late)).wordings());
  }

  @Test
  @DisplayName("has of one of before, which names none, that of its moment; the first at least")
  void older() throws Exception {
    assertEquals(1, told(pack(null, NOON.minusSeconds(1))).revision());
    assertEquals(1, told(pack(null, NOON.plusSeconds(3599))).revision());
    assertEquals(2, told(pack(null, NOON.plusSeconds(3600))).revision());
    assertEquals(ALL, told(pack(null, NOON.plusSeconds(86_400))).wordings());
  }

  @Test
  @DisplayName("has of one of before the wording whose text it has, though another came meanwhile")
  void meanwhile() throws Exception {
    Snapshot pack = pack(null, NOON.plusSeconds(3601));
    List<Wording> ofFirst = having(pack.textHash(), 1);
    assertEquals(1, told(pack, ofFirst).revision());
    assertEquals(ofFirst.subList(0, 1), told(pack, ofFirst).wordings());
    assertEquals(2, told(pack, having(pack.textHash(), 1, 2)).revision(), "a language came");
    assertEquals(2, told(pack, having(pack.textHash(), 3)).revision(), "it was none yet");
  }

  /** All of them, these with that hash. */
  private static List<Wording> having(String hash, Integer... revisions) {
    List<Integer> those = List.of(revisions);
    return ALL.stream()
        .map(
            one ->
                those.contains(one.revision())
                    ? new Wording(one.revision(), hash, one.publishedAt())
                    : one)
        .toList();
  }
}
