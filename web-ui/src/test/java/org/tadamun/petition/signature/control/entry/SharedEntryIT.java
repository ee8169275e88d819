package org.tadamun.petition.signature.control.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.fingerprint.boundary.FingerprintKeys;
import org.tadamun.petition.fingerprint.entity.KeyPhase;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SealedAddress;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Signatures and confirmations that share a transaction")
class SharedEntryIT {

  private static final String FROM = "127.0.0.1";

  @EJB private SignatureEntry entry;
  @EJB private ConfirmationEntry confirmations;
  @EJB private Signatures signatures;
  @Inject private BatchWorld batchWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private TallyWorld tallyWorld;
  @Inject private AddressKeys keys;
  @Inject private SigningDrafts drafts;
  @Inject private SigningTerms terms;
  @Inject private TimeMachine time;
  @Resource private UserTransaction transaction;

  private PetitionView petition;

  @BeforeEach
  void open() throws Exception {
    petition = petitionWorld.open();
  }

  private static SignatureRequest request(String email, String country) {
    return new SignatureRequest(
        "Amal", null, email, country, null, null, "en", Visibility.ANONYMOUS, null, null, null);
  }

  private Signing signing(String email, String country) {
    return drafts.admit(terms.of(petition.slug()), request(email, country), FROM);
  }

  private static String address() {
    return World.unique("amal") + "@example.org";
  }

  private List<ConfirmationRequest> confirm(String... tokens) {
    List<ConfirmationRequest> group =
        List.of(tokens).stream().map(ConfirmationRequest::new).toList();
    confirmations.takeAll(group);
    return group;
  }

  @Test
  @DisplayName(
      "R1 R12: each signature of a group is stored, and each address once, in any spelling")
  void group() {
    String known = address();
    String one = address();
    String other = address();
    entry.takeAll(List.of(signing(known, "SE")));
    String first = petitionWorld.token(known);
    entry.takeAll(
        List.of(
            signing(one, "NO"),
            signing(known, "DK"),
            signing(other, "FI"),
            signing(one.toUpperCase(Locale.ROOT), "IS")));
    List<Signature> rows = petitionWorld.rows(petition.id());
    assertEquals(
        List.of("DK", "FI", "IS"),
        rows.stream().map(row -> row.signer().country()).sorted().toList());
    assertEquals(3, rows.stream().map(Signature::fingerprint).distinct().count());
    for (String token : List.of(first, petitionWorld.token(known), petitionWorld.token(one))) {
      assertEquals(SignatureState.CONFIRMED, confirm(token).getFirst().result().status());
    }
    assertEquals(2, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("R2: after their group has failed, signatures are stored once each, with one mail")
  void afterFailedGroup() throws Exception {
    String one = address();
    String other = address();
    Signing first = signing(one, "SE");
    Signing second = signing(other, "NO");
    transaction.begin();
    entry.takeAll(List.of(first, second));
    transaction.rollback();
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
    entry.takeAll(List.of(first));
    entry.takeAll(List.of(second));
    assertEquals(2, petitionWorld.rows(petition.id()).size());
    for (String email : List.of(one, other)) {
      assertEquals(1, time.mailsTo(email).size());
      String token = petitionWorld.token(email);
      assertEquals(SignatureState.CONFIRMED, confirm(token).getFirst().result().status());
    }
    assertEquals(2, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("signatures are encrypted anew if keys have changed while they waited")
  void changedKeys() {
    String email = address();
    Signing ready = signing(email, "SE");
    FingerprintKeys present = ready.sealed().under();
    FingerprintKeys other = new FingerprintKeys(present.present() + "x", 7, null, KeyPhase.SETTLED);
    Mailbox stale = new Mailbox("stale", 7, "stale", "stale");
    SealedAddress sealed =
        new SealedAddress(other, ready.sealed().masterKey(), List.of("stale"), stale);
    entry.takeAll(
        List.of(
            new Signing(
                ready.who(),
                ready.terms(),
                ready.request(),
                ready.address(),
                sealed,
                ready.mailbox(),
                false,
                ready.ifNew())));
    Signature kept = petitionWorld.rows(petition.id()).getFirst();
    assertEquals(ready.sealed().toLook(), List.of(kept.fingerprint()));
    assertEquals(email, keys.readable(kept).orElseThrow().written());
    assertEquals(0, ready.signature().id());

    Signing before = signing(address(), "SE");
    SealedAddress older =
        new SealedAddress(
            before.sealed().under(), -1, before.sealed().toLook(), before.sealed().mailbox());
    entry.takeAll(
        List.of(
            new Signing(
                before.who(),
                before.terms(),
                before.request(),
                before.address(),
                older,
                before.mailbox(),
                false,
                before.ifNew())));
    assertEquals(0, before.signature().id());
    assertEquals(2, petitionWorld.rows(petition.id()).size());
  }

  @Test
  @DisplayName(
      "each link of a group confirms its signature once, and an unknown link stops no other")
  void confirmations() throws Exception {
    String good = tallyWorld.pending(petition, "SE");
    String same = tallyWorld.pending(petition, "SE");
    String taken = tallyWorld.pending(petition, "NO");
    tallyWorld.withdraw(taken);
    List<ConfirmationRequest> group = confirm(good, "unknown", same, taken, good, "");
    for (int i : new int[] {0, 2, 4}) {
      assertEquals(SignatureState.CONFIRMED, group.get(i).result().status());
      assertEquals(petition.slug(), group.get(i).result().petition());
    }
    for (int i : new int[] {1, 3, 5}) {
      assertThrows(LinkGone.class, group.get(i)::result);
    }
    assertEquals(Map.of("ONLINE SE", 2L), batchWorld.tally(petition.id()));
    assertEquals(2, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("each of many callers at the same moment gets the answer to their own request")
  void many() throws Exception {
    List<String> tokens =
        IntStream.range(0, 12).mapToObj(i -> tallyWorld.pending(petition, "SE")).toList();
    List<Callable<String>> deeds = new ArrayList<>();
    for (String token : tokens) {
      deeds.add(() -> signatures.confirm(token).status().name());
      deeds.add(() -> signatures.confirm(token).status().name());
      deeds.add(() -> gone(() -> signatures.confirm("no-" + token)));
      String email = address();
      deeds.add(() -> signed(request(email, "NO")));
      deeds.add(() -> signed(request(email, "NO")));
      deeds.add(() -> refused(request("nobody", "NO")));
    }
    Map<String, Integer> expected =
        Map.of("CONFIRMED", 24, "gone", 12, "signed", 24, "refused", 12);
    assertEquals(expected, atOnce(deeds));
    List<Signature> rows = petitionWorld.rows(petition.id());
    assertEquals(24, rows.size());
    assertEquals(12, rows.stream().filter(row -> row.state() == SignatureState.CONFIRMED).count());
    assertEquals(Map.of("ONLINE SE", 12L), batchWorld.tally(petition.id()));
  }

  private String signed(SignatureRequest request) {
    signatures.sign(petition.slug(), request, FROM);
    return "signed";
  }

  private String refused(SignatureRequest request) {
    assertThrows(InvalidInput.class, () -> signatures.sign(petition.slug(), request, FROM));
    return "refused";
  }

  private static String gone(Runnable confirmation) {
    assertThrows(LinkGone.class, confirmation::run);
    return "gone";
  }

  /** Sends all at once in random order, and counts each answer. */
  private static Map<String, Integer> atOnce(List<Callable<String>> deeds) throws Exception {
    List<Callable<String>> mixed = new ArrayList<>(deeds);
    Collections.shuffle(mixed);
    Map<String, Integer> answers = new TreeMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
      for (Future<String> one : threads.invokeAll(mixed)) {
        answers.merge(one.get(), 1, Integer::sum);
      }
    }
    assertTrue(answers.size() > 1);
    return answers;
  }
}
