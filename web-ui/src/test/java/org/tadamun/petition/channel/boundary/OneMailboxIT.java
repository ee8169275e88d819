package org.tadamun.petition.channel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.channel.boundary.Channels.Way;
import org.tadamun.petition.channel.control.BookedWays;
import org.tadamun.petition.channel.control.BookedWays.Booked;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/**
 * An attacker shows a link to one person, then signs by it, confirms, erases the signature and
 * begins anew. What the attacker reads at the end must not depend on whether that person signed.
 */
@InServer
@DisplayName("An attacker who signs and erases again and again")
class OneMailboxIT extends FourEyes {

  private static final Origin MAIL = new Origin("mail", "day-1", "unite");
  private static final Origin HERS = new Origin(null, "a0137", null);

  /** The number of signatures in one step. */
  private static final int ROUNDS = 5;

  @Inject private BookedWays booked;
  @Inject private Channels channels;
  @Inject private ChannelList list;
  @Inject private OwnSignature own;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private Person reader;

  @BeforeEach
  void reader() {
    reader = world.person(Role.READER, petition.campaignId(), null);
  }

  private void come(Origin codes, String country, int number) {
    Way way = new Way(petition.id(), petition.textVersion(), codes, country);
    List<Way> all = Collections.nCopies(number, way);
    time.inTransaction(
        () -> {
          channels.submitted(all, all);
          channels.confirmed(all);
        });
  }

  private static String somebody() {
    return World.unique("amal") + "@example.org";
  }

  /** Signs by her code; returns the token of the mail. */
  private String signed(String email, String country) {
    SignatureRequest.Source codes = new SignatureRequest.Source(null, HERS.campaign(), null, null);
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Amal", "H", email, country, null, null, "en", null, null, codes, null),
        "127.0.0.1");
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    return token;
  }

  /**
   * An address gets one more mail a day after its erasure. So the attacker needs days, or other
   * addresses, which makes no difference for the ways: erased addresses are not recognised.
   */
  private void signsAndGoes(String country) {
    for (int i = 0; i < ROUNDS; i++) {
      own.erase(signed(somebody(), country));
    }
  }

  private List<ChannelRow> rows() throws Exception {
    return Acting.as(reader, () -> list.rows(petition.slug(), 0, 50));
  }

  private List<ChannelRow> countries() throws Exception {
    return Acting.as(reader, () -> list.countries(petition.slug(), HERS));
  }

  private List<ChannelRow> file() throws Exception {
    return Acting.as(reader, () -> list.byCountry(petition.slug(), 50));
  }

  @ParameterizedTest(name = "she signed: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName(
      "R5: the figures of a code made for one person do not show whether that person signed")
  void ownCodes(boolean signed) throws Exception {
    come(MAIL, "GB", 7);
    if (signed) {
      signed(somebody(), "SE");
    }
    signsAndGoes("SE");
    assertEquals(List.of(new ChannelRow(MAIL, null, 5), ChannelRow.ofOthers(5)), rows());
    assertEquals(List.of(), countries());
    assertFalse(file().toString().contains(HERS.campaign()));
    assertEquals(
        signed ? List.of(new Booked(HERS, "SE", 1, 1)) : List.of(),
        booked.byCountry(petition.id()).stream().filter(one -> one.codes().equals(HERS)).toList());
    assertEquals(ROUNDS, booked.nameless(petition.id()));
  }

  @ParameterizedTest(name = "she signed: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName(
      "R5: the figures of a code that others used before do not show whether a person signed")
  void codesOfLongAgo(boolean signed) throws Exception {
    come(HERS, "GB", 5);
    if (signed) {
      signed(somebody(), "SE");
    }
    signsAndGoes("SE");
    List<ChannelRow> britain = List.of(new ChannelRow(HERS, "GB", 5));
    assertEquals(List.of(new ChannelRow(HERS, null, 5), ChannelRow.ofOthers(5)), rows());
    assertEquals(britain, countries());
    assertEquals(List.of(britain.getFirst(), ChannelRow.ofOthers(5)), file());
  }
}
