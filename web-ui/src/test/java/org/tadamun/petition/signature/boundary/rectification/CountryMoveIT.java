package org.tadamun.petition.signature.boundary.rectification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.alarm.boundary.Wave;
import org.tadamun.petition.alarm.control.LevelReader;
import org.tadamun.petition.byhand.entity.DecidedByHand;
import org.tadamun.petition.byhand.entity.TooManyByHand;
import org.tadamun.petition.byhand.testing.HandWorld;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.erasure.Erasures;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Correction of a signer's country")
class CountryMoveIT extends FourEyes {

  @EJB private LevelReader levels;
  @Inject private BatchWorld batchWorld;
  @Inject private Erasures erasures;
  @Inject private HandWorld handWorld;
  @Inject private ImportWorld importWorld;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Recounts recounts;
  @Inject private Rectifications rectifications;
  @Inject private SnapshotLists packs;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private Wave wave;

  private void move(Person who, long id, String country) throws Exception {
    Acting.does(
        who,
        () -> {
          SignerBefore read = rectifications.kept(id);
          Signer now = read.signer();
          rectifications.rectify(
              id,
              read.changedAt(),
              new RightWords(
                  now.givenName(),
                  now.familyName(),
                  country,
                  now.locality(),
                  now.organisation(),
                  now.language(),
                  ErasureRequestWay.LETTER,
                  RectificationReason.MISTYPED));
        });
  }

  /** Checks that tallies, public history and recount agree with these figures. */
  private void counts(Map<String, Long> expected) throws Exception {
    assertEquals(expected, batchWorld.tally(petition.id()));
    Map<String, Long> byCountry =
        expected.entrySet().stream()
            .collect(
                Collectors.toMap(
                    one -> one.getKey().split(" ")[1], Map.Entry::getValue, Long::sum));
    assertEquals(byCountry, ModerationWorld.tallied(petition));
    long total = expected.values().stream().mapToLong(Long::longValue).sum();
    assertEquals(total, moderationWorld.recount(petition));
    List<?> findings = Acting.as(anna, () -> recounts.run(petition.slug())).findings();
    assertEquals(List.of(), findings);
  }

  private String country(long id) {
    return moderationWorld.signature(id).signer().country();
  }

  private void decide(long id, ModerationCommand command) throws Exception {
    Acting.as(anna, () -> moderation.decide(id, Decision.of(command)));
  }

  @Test
  @DisplayName("R5: the signature counts in the new country, and the public log shows both")
  void moved() throws Exception {
    long id = moderationWorld.confirmed(petition, "DE");
    moderationWorld.confirmed(petition, "DE");
    counts(Map.of("ONLINE DE", 2L));
    move(anna, id, "FR");
    counts(Map.of("ONLINE DE", 1L, "ONLINE FR", 1L));
    assertEquals(Map.of("DE", -1L, "FR", 1L), ModerationWorld.corrected(petition));
    List<JsonObject> log = ModerationWorld.items(petition, "/corrections?limit=200");
    assertEquals(
        Set.of("MOVE WRONG_COUNTRY"),
        log.stream()
            .map(line -> line.getString("kind") + " " + line.getString("reason"))
            .collect(Collectors.toSet()));
    move(anna, id, "DE");
    counts(Map.of("ONLINE DE", 2L));
    assertEquals(Map.of(), ModerationWorld.corrected(petition));
  }

  @Test
  @DisplayName(
      "R5: the signature keeps its source in the new country, and is not new to an alarm there")
  void imported() throws Exception {
    String file = ImportWorld.HEADING + ImportWorld.row(ImportWorld.address(), "GB");
    importWorld.done(anna, bilal, petition, file);
    long partner = petitionWorld.rows(petition.id()).getLast().id();
    long online = moderationWorld.confirmed(petition, "DE");
    move(anna, partner, "FR");
    move(anna, online, "FR");
    counts(Map.of("PARTNER FR", 1L, "ONLINE FR", 1L));
    Instant day = Instant.now().minus(Duration.ofDays(1));
    assertEquals(0L, levels.since(petition.id(), 1, day).getOrDefault("FR", 0L));
    Acting.does(anna, () -> erasures.erase(online, ErasureRequestWay.LETTER));
    counts(Map.of("PARTNER FR", 1L));
  }

  @Test
  @DisplayName("R5: the signature is usual in the new country, and nowhere once it is held")
  void usual() throws Exception {
    // Read before anything is booked, since the next hour may begin meanwhile; it is of that day
    // too.
    Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
    long id = moderationWorld.confirmed(petition, "DE");
    move(anna, id, "FR");
    Map<String, Long> after = levels.usual(petition.id(), 1, tomorrow);
    assertEquals(List.of(0L, 1L), List.of(after.get("DE"), after.get("FR")));
    decide(id, ModerationCommand.HOLD);
    after = levels.usual(petition.id(), 1, tomorrow);
    assertEquals(List.of(0L, 0L), List.of(after.get("DE"), after.get("FR")));
  }

  @Test
  @DisplayName("R5: moving a held signature changes no figure; it counts there once it is released")
  void held() throws Exception {
    long id = moderationWorld.confirmed(petition, "DE");
    decide(id, ModerationCommand.HOLD);
    counts(Map.of());
    move(anna, id, "FR");
    assertEquals(SignatureState.HELD, moderationWorld.signature(id).state());
    counts(Map.of());
    decide(id, ModerationCommand.RELEASE);
    counts(Map.of("ONLINE FR", 1L));
  }

  @Test
  @DisplayName(
      "R6: byhand R1: moving a counting signature beyond the 500 by hand of a day is refused")
  void byHand() throws Exception {
    long id = moderationWorld.confirmed(petition, "DE");
    long pending = moderationWorld.pending(petition, "Omar", ImportWorld.address(), "DE");
    handWorld.took(petition, anna.name(), DecidedByHand.MOST, Duration.ZERO);
    assertThrows(TooManyByHand.class, () -> move(anna, id, "FR"));
    assertEquals("DE", country(id));
    counts(Map.of("ONLINE DE", 1L));
    assertEquals(Map.of(), ModerationWorld.corrected(petition));
    move(anna, pending, "FR");
    assertEquals("FR", country(pending));
    move(bilal, id, "FR");
    counts(Map.of("ONLINE FR", 1L));
  }

  @Test
  @DisplayName("R7: the country cannot change while an alarm holds the signature for it")
  void alarm() throws Exception {
    wave.heldElsewhere(petition, "DE");
    long id = petitionWorld.rows(petition.id()).getLast().id();
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> move(anna, id, "FR"));
    assertEquals("country", refusal.errors().getFirst().field());
    assertEquals("DE", country(id));
    decide(id, ModerationCommand.RELEASE);
    move(anna, id, "FR");
    counts(Map.of("ONLINE FR", 1L));
  }

  @Test
  @DisplayName("R5: a frozen pack stays as it was")
  void pack() throws Exception {
    long id = moderationWorld.confirmed(petition, "DE");
    var embassy = snapshotWorld.embassy(petition.campaignId());
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    byte[] before = content(pack);
    move(anna, id, "FR");
    assertArrayEquals(before, content(pack));
    counts(Map.of("ONLINE FR", 1L));
  }

  private byte[] content(SnapshotView pack) throws Exception {
    return Acting.as(bilal, () -> packs.file(pack.id(), SnapshotForm.JSON, null)).content();
  }
}
