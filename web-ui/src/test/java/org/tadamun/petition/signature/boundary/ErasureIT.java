package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.web.testing.Api.follow;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.control.upkeep.ExpiryRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TallyWorld.Linked;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

/** Reads every column of every table, so that new columns are checked too. */
@InServer
@DisplayName("Erasure of personal data")
class ErasureIT extends FourEyes {

  @Inject private ExpiryRun expiry;
  @Inject private Forgetting forgetting;
  @Inject private Moderation moderation;
  @Inject private Tables tables;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine time;

  /** Unique words for each field of the form. */
  private static Map<String, String> words() {
    return Map.of(
        "givenName", word("Given"),
        "familyName", word("Family"),
        "locality", word("Town"),
        "organisation", word("Union"),
        "medium", word("medium"),
        "campaign", word("campaign"),
        "referrer", word("referrer"),
        "email", word("address"));
  }

  private static String word(String stem) {
    return World.unique(stem).replaceAll("[^A-Za-z]", "x");
  }

  private Linked sign(PetitionView petition, Map<String, String> words) {
    String email = words.get("email") + "@example.org";
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", words.get("givenName"))
            .add("familyName", words.get("familyName"))
            .add("email", email)
            .add("country", "PK")
            .add("locality", words.get("locality"))
            .add("organisation", words.get("organisation"))
            .add("language", "ur")
            .add("visibility", "PUBLIC")
            .add(
                "source",
                Json.createObjectBuilder()
                    .add("medium", words.get("medium"))
                    .add("campaign", words.get("campaign"))
                    .add("referrer", words.get("referrer")))
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", request).require(202);
    return tallyWorld.linked(petition, email);
  }

  @Test
  @DisplayName(
      "kernel.audit R4: an erasure leaves no name, place, organisation, note, link or address")
  void gone() throws Exception {
    Map<String, String> words = words();
    Linked mine = sign(petition, words);
    follow("confirmation", mine.token());
    String note = word("Note");
    Decision decision = new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, note);
    Acting.as(anna, () -> moderation.decide(mine.id(), decision));
    String address = words.get("email");
    String fingerprint = petitionWorld.fingerprint(mine.id());
    List<String> all = new ArrayList<>(words.values());
    all.addAll(List.of(note, fingerprint, mine.token()));
    Map<String, List<String>> before = tables.columnsWith(all);
    assertFalse(before.get(note).isEmpty(), "the scan finds the note");
    for (String word : List.of("givenName", "familyName", "locality", "organisation", "medium")) {
      assertFalse(before.get(words.get(word)).isEmpty(), "the scan finds " + word);
    }
    List<String> columns = before.get(words.get("familyName"));
    assertTrue(columns.contains("petition_signature.name_key"), "the scan finds its key");
    assertEquals(List.of(), before.get(address), "is kept encrypted at all times");
    assertFalse(before.get(fingerprint).isEmpty());
    assertTrue(petitionWorld.isWrittenTo(address + "@example.org"));

    follow("self/erasure", mine.token());

    assertNowhere(all);
    petitionWorld.rows(petition.id()).forEach(FourEyes::assertHours);
    assertFalse(petitionWorld.hasLinks(mine.id()));
    assertFalse(petitionWorld.isWrittenTo(address + "@example.org"), "a mail that waits knows him");
  }

  /**
   * Signs two versions with the same words and codes; the first signature is confirmed or stays
   * pending.
   */
  private List<Linked> signBoth(Map<String, String> words, boolean confirmed) throws Exception {
    Linked first = sign(petition, words);
    if (confirmed) {
      follow("confirmation", first.token());
    }
    publishAgain();
    Linked second = sign(petition, words);
    follow("confirmation", second.token());
    assertNotEquals(first.id(), second.id());
    assertTrue(tables.columnsWith(words.get("medium")).contains("petition_channel.medium"));
    return List.of(first, second);
  }

  private void assertNowhere(Collection<String> words) {
    tables.columnsWith(words).forEach((word, columns) -> assertEquals(List.of(), columns, word));
  }

  private void assertNoCode(Map<String, String> words) {
    assertNowhere(Stream.of("medium", "campaign", "referrer").map(words::get).toList());
  }

  @ParameterizedTest(name = "by the link of version {0}")
  @ValueSource(ints = {1, 2})
  @DisplayName(
      "an erasure by either link leaves nothing of two versions signed with the same codes")
  void twoVersions(int version) throws Exception {
    Map<String, String> words = words();
    List<Linked> his = signBoth(words, true);
    follow("self/erasure", his.get(version - 1).token());
    assertNowhere(words.values());
  }

  @Test
  @DisplayName("a withdrawal of two versions leaves none of their source codes")
  void withdrawn() throws Exception {
    Map<String, String> words = words();
    follow("self/withdrawal", signBoth(words, true).getFirst().token());
    assertNoCode(words);
  }

  @Test
  @DisplayName("no source codes are left when one version expires and the other is erased later")
  void oneByOne() throws Exception {
    Map<String, String> words = words();
    List<Linked> his = signBoth(words, false);
    time.age(his.getFirst().id(), Duration.ofDays(15));
    expiry.run();
    time.age(his.getFirst().id(), Duration.ofDays(16));
    forgetting.apply("unconfirmed");
    assertEquals(1, petitionWorld.rows(petition.id()).size());
    follow("self/erasure", his.getLast().token());
    assertNoCode(words);
  }

  @Test
  @DisplayName("an expired signature is deleted in time although its address is unreadable")
  void unreadable() throws Exception {
    long first = signBoth(words(), false).getFirst().id();
    time.age(first, Duration.ofDays(15));
    expiry.run();
    time.garble(first, "nothing that was ever sealed");
    time.age(first, Duration.ofDays(16));
    forgetting.apply("unconfirmed");
    assertEquals(1, petitionWorld.rows(petition.id()).size());
  }

  @Test
  @DisplayName(
      "no source codes are left after years, when nothing links the two signatures any more")
  void afterYears() throws Exception {
    Map<String, String> words = words();
    signBoth(words, true);
    forgetting.over(petition.id(), Duration.ofDays(4000));
    forgetting.apply("addresses");
    forgetting.apply("names");
    assertNoCode(words);
    assertEquals(2, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("source codes stay as long as somebody else came by them too")
  void shared() throws Exception {
    Map<String, String> words = words();
    Map<String, String> other = new HashMap<>(words());
    List.of("medium", "campaign", "referrer").forEach(code -> other.put(code, words.get(code)));
    sign(petition, other);
    follow("self/erasure", signBoth(words, true).getLast().token());
    assertTrue(tables.columnsWith(words.get("medium")).contains("petition_channel.medium"));
    assertEquals(List.of(), tables.columnsWith(words.get("familyName")));
  }

  @Test
  @DisplayName("the erasure of one signer leaves other signers and the count as they are")
  void othersStay() throws Exception {
    Map<String, String> mine = words();
    Map<String, String> other = words();
    Linked gone = sign(petition, mine);
    Linked stays = sign(petition, other);
    follow("confirmation", gone.token());
    follow("confirmation", stays.token());
    follow("self/erasure", gone.token());
    assertEquals(1, petitionWorld.recount(petition.id()));
    assertEquals(
        List.of("petition_signature.family_name", "petition_signature.name_key"),
        tables.columnsWith(other.get("familyName")).stream().sorted().toList());
  }
}
