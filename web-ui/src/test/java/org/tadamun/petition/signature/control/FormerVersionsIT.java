package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.renewal.RenewalMails;
import org.tadamun.petition.signature.control.renewal.RenewalRun;
import org.tadamun.petition.signature.control.upkeep.Reminding;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Who signed one version before a release knew his address, and the next one since")
class FormerVersionsIT extends FourEyes {

  private static final Duration YEAR = Duration.ofDays(366);

  @Inject private AddressJoin joins;
  @Inject private AddressKeys keys;
  @Inject private Campaigns campaigns;
  @Inject private Forgetting forgetting;
  @Inject private RenewalRun run;
  @Inject private Reminding reminders;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private final String email = World.unique("za.ra") + "@ya.ru";

  private void sign(boolean news) {
    String owner = campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
    List<ConsentGiven> consents = news ? List.of(new ConsentGiven(owner, "NEWS", true)) : null;
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Zara", null, email, "SE", null, null, "en", null, consents, null, null),
        "127.0.0.1");
  }

  private void confirm() {
    signatures.confirm(petitionWorld.token(email));
  }

  private void publish() throws Exception {
    petition =
        petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
  }

  private List<Signature> rows() {
    return petitionWorld.rows(petition.id());
  }

  /** As if the newest row were of before. */
  private void former() {
    petitionWorld.knownBy(rows().getLast().id(), prints().getLast());
  }

  private List<String> prints() {
    return keys.toLook(petition.id(), MailAddress.parse(email).orElseThrow());
  }

  private List<String> kept() {
    return rows().stream().map(row -> petitionWorld.fingerprint(row.id())).toList();
  }

  /** The first version before it, the second one since. */
  private void both(boolean news) throws Exception {
    sign(false);
    confirm();
    publish();
    sign(news);
    confirm();
    petitionWorld.knownBy(rows().getFirst().id(), prints().getLast());
  }

  private long asked() {
    return time.mailsTo(email).stream().filter(RenewalMails.ASK::equals).count();
  }

  @Test
  @DisplayName("is not asked for what he has signed, and for a third one once")
  void asks() throws Exception {
    both(false);
    long before = asked();
    run.run();
    assertEquals(before, asked());
    publish();
    run.run();
    run.run();
    assertEquals(before + 1, asked());
    String present = prints().getFirst();
    assertEquals(List.of(present, present), kept());
  }

  @Test
  @DisplayName("loses both addresses at once at the end, and stays one person")
  void ended() throws Exception {
    both(false);
    forgetting.over(petition.id(), YEAR);
    forgetting.apply("addresses");
    rows().forEach(row -> assertNull(row.encryptedAddress()));
    assertEquals(kept().getFirst(), kept().getLast());
    assertFalse(prints().contains(kept().getFirst()));
  }

  @Test
  @DisplayName("keeps both where he wants to hear more by one")
  void news() throws Exception {
    both(true);
    forgetting.over(petition.id(), YEAR);
    forgetting.apply("addresses");
    rows().forEach(row -> assertNotNull(row.encryptedAddress()));
  }

  @Test
  @DisplayName("is not reminded of the first where he has confirmed the second")
  void reminded() throws Exception {
    sign(false);
    former();
    long first = rows().getFirst().id();
    publish();
    sign(false);
    confirm();
    time.age(first, Duration.ofDays(4));
    reminders.remind(petition.slug(), 0);
    assertFalse(time.mailsTo(email).contains(SignatureMails.REMIND));
  }

  @Test
  @DisplayName("is joined once, and not where there is one version, or another has the place")
  void joined() throws Exception {
    sign(false);
    former();
    List<Long> first = List.of(rows().getFirst().id());
    assertEquals(0, joins.join(first), "one version");
    publish();
    assertEquals(1, joins.join(List.of(first.getFirst(), first.getFirst())));
    assertEquals(0, joins.join(first));
    assertEquals(List.of(prints().getFirst()), kept());
    sign(false);
    former();
    String present = MailAddress.parse(email).orElseThrow().canonical();
    petitionWorld.sign(petition, "Zara", null, present, "SE");
    List<String> kept = kept();
    assertEquals(3, kept.size());
    assertEquals(0, joins.join(rows().stream().map(Signature::id).toList()));
    assertEquals(kept, kept());
    assertEquals(0, joins.join(List.of()));
  }
}
