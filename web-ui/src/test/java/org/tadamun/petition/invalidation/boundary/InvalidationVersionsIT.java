package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.petition.testing.ModerationWorld.tallied;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.boundary.InvalidationPreview.OfVersion;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Rules over several versions of a text")
class InvalidationVersionsIT extends FourEyes {

  private static final Map<String, String> TWICE = Map.of("sameNameMoreThan", "1");
  private static final Map<String, String> BURST =
      Map.of("burstMoreThan", "3", "burstMinutes", "10");

  @Inject private Clock clock;
  @Inject private InvalidationRun run;
  @Inject private Invalidations invalidations;
  @Inject private Recounts recounts;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private TimeMachine timeMachine;

  private static InvalidationDraft draft(Map<String, String> rule) {
    return new InvalidationDraft(
        null, InvalidationRule.of(rule), InvalidationReason.DUPLICATE, null);
  }

  private InvalidationPreview preview(Map<String, String> rule) throws Exception {
    return Acting.as(anna, () -> invalidations.preview(petition.slug(), draft(rule)));
  }

  private InvalidationView proposed(Map<String, String> rule) throws Exception {
    return Acting.as(anna, () -> invalidations.propose(petition.slug(), draft(rule)));
  }

  private long done(Map<String, String> rule) throws Exception {
    InvalidationView one = proposed(rule);
    Acting.as(bilal, () -> invalidations.approve(one.id()));
    run.run();
    return Acting.as(bilal, () -> invalidations.one(one.id())).invalidated();
  }

  /** Signs with this name and confirms; returns the token. */
  private String counted(String name) {
    return counted(name, "MT");
  }

  private String counted(String name, String country) {
    String address = World.unique("signer") + "@example.org";
    petitionWorld.sign(petition, name, "Borg", address, country);
    String token = petitionWorld.token(address);
    signatures.confirm(token);
    return token;
  }

  private List<String> counted(int number) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      tokens.add(counted("Ada"));
    }
    return tokens;
  }

  private void renew() throws Exception {
    petition =
        petitionWorld.publish(anna, petition.slug(), PetitionWorld.other(), ChangeKind.MATERIAL);
  }

  private long standing(int version) {
    return petitionWorld.rows(petition.id()).stream()
        .filter(one -> one.version() == version && one.state() == SignatureState.CONFIRMED)
        .count();
  }

  private static OfVersion of(int version, long count) {
    return new OfVersion(version, count, List.of(new CountryCount("MT", count)));
  }

  private void agrees(Map<String, Long> present) throws Exception {
    assertEquals(present, tallied(petition));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  @Test
  @DisplayName("R9: a signer who signed two versions does not repeat their own name")
  void names() throws Exception {
    List<String> tokens = List.of(counted("Ada"), counted("Bea"));
    renew();
    tokens.forEach(renewals::sign);
    assertEquals(0, preview(TWICE).count());
    assertEquals(List.of(), preview(TWICE).versions());
    InvalidInput nobody = assertThrows(InvalidInput.class, () -> proposed(TWICE));
    assertEquals("rule", nobody.errors().getFirst().field());
    counted("ADA");
    assertEquals(List.of(of(2, 2)), preview(TWICE).versions());
    assertEquals(2, done(TWICE));
    agrees(Map.of("MT", 1L));
    assertEquals(2, standing(1), "she signed the first version once");
  }

  @Test
  @DisplayName("R9: a name is repeated within one country, not across two")
  void countries() throws Exception {
    for (String country : List.of("AD", "AD", "MT", "SE", "ZW", "ZW")) {
      counted("Ada", country);
    }
    InvalidationPreview found = preview(TWICE);
    assertEquals(4, found.count());
    assertEquals(
        List.of("AD", "ZW"),
        found.countries().stream().map(CountryCount::country).sorted().toList());
  }

  @Test
  @DisplayName("R9: a preview has the figures of each version, newest first")
  void preview() throws Exception {
    List<String> tokens = List.of(counted("Ada"), counted("Bea"), counted("Cyd"));
    renew();
    tokens.subList(0, 2).forEach(renewals::sign);
    InvalidationPreview all = preview(Map.of("countries", "MT"));
    assertEquals(5, all.count());
    assertEquals(List.of(new CountryCount("MT", 5)), all.countries());
    assertEquals(List.of(of(2, 2), of(1, 3)), all.versions());
    assertEquals(
        List.of(1, 1, 1, 2, 2),
        all.examples().stream().map(InvalidationPreview.Example::version).sorted().toList());
  }

  @Test
  @DisplayName("R9: renewals within one hour are no burst")
  void bursts() throws Exception {
    List<String> tokens = counted(4);
    Instant moment = clock.instant();
    for (Signature one : petitionWorld.rows(petition.id())) {
      moment = moment.minus(Duration.ofHours(30));
      timeMachine.confirmedAt(one.id(), moment);
    }
    renew();
    tokens.forEach(renewals::sign);
    assertEquals(0, preview(BURST).count());
    counted(3);
    assertEquals(0, preview(BURST).count(), "three are not more than three");
    counted(1);
    assertEquals(List.of(of(2, 4)), preview(BURST).versions());
    assertEquals(4, done(BURST));
    assertEquals(4, standing(2), "those who came back stay");
    agrees(Map.of("MT", 4L));
  }

  @Test
  @DisplayName("R9: renewals are no burst even after the run took out the signatures before")
  void runItself() throws Exception {
    List<String> tokens = counted(4);
    renew();
    tokens.forEach(renewals::sign);
    assertEquals(List.of(of(1, 4)), preview(BURST).versions());
    assertEquals(4, done(BURST));
    assertEquals(0, standing(1));
    assertEquals(4, standing(2));
    agrees(Map.of("MT", 4L));
  }
}
