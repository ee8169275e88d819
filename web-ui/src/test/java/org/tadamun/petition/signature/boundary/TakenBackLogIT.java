package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.erasure.Erasures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.log.TakenBackLog;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;
import org.tadamun.web.testing.log.LogLines;

/** The log says what a restored backup would wrongly undo, and for which signatures. */
@InServer
@DisplayName("Log lines about what signers take back")
class TakenBackLogIT extends LiveCampaign {

  @Inject private Erasures erasures;
  @Inject private OwnSignature own;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Signatures signatures;

  private PetitionView petition;
  private String owner;
  private String token;

  private LogLines log;

  @BeforeEach
  void sign() throws Exception {
    owner = campaign.owner().slug();
    petition = petitionWorld.open(campaign);
    String email = World.unique("takenback") + "@example.org";
    List<ConsentGiven> consents =
        List.of(new ConsentGiven(owner, "NEWS", true), new ConsentGiven(owner, "TARGET", true));
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Takia",
            "Haddad",
            email,
            "SE",
            null,
            null,
            "en",
            Visibility.PUBLIC,
            consents,
            null,
            null),
        "127.0.0.1");
    token = petitionWorld.token(email);
    signatures.confirm(token);
    log = new LogLines(TakenBackLog.class.getName());
  }

  @AfterEach
  void stop() {
    log.close();
  }

  private long number() {
    return petitionWorld.rows(petition.id()).getFirst().id();
  }

  /**
   * The lines about this signature alone, since others may be withdrawn by other tests meanwhile.
   */
  private List<String> said() {
    String mine = "INFO Taken back: signature " + number() + " of " + petition.slug() + ", ";
    return log.lines().stream()
        .filter(line -> line.startsWith(mine))
        .map(line -> line.substring(mine.length()))
        .toList();
  }

  private void choose(Visibility visibility, Boolean toTarget, ConsentGiven... noes) {
    own.choose(token, new OwnChoices(visibility, null, toTarget, null, List.of(noes)));
  }

  @Test
  @DisplayName(
      "R9: a line is logged when fewer people may see the name, not when more or as many may")
  void visibility() {
    choose(Visibility.ANONYMOUS, null);
    assertEquals(List.of("narrowed"), said());
    choose(Visibility.ANONYMOUS, null);
    choose(Visibility.ADDRESSEE, null);
    assertEquals(List.of("narrowed"), said());
  }

  @Test
  @DisplayName("R16 R18: taking back a consent is logged once, not again when repeated")
  void consents() {
    choose(null, null, new ConsentGiven(owner, "NEWS", false));
    assertEquals(List.of("narrowed"), said());
    choose(null, null, new ConsentGiven(owner, "NEWS", false));
    assertEquals(List.of("narrowed"), said());
    choose(Visibility.ANONYMOUS, false);
    assertEquals(List.of("narrowed", "narrowed"), said(), "one line for both");
    choose(null, false);
    choose(null, true);
    assertEquals(2, said().size());
  }

  @Test
  @DisplayName("a refused choice is not logged")
  void refused() {
    OwnChoices choices =
        new OwnChoices(null, null, true, "NO", List.of(new ConsentGiven(owner, "NEWS", false)));
    assertThrows(InvalidInput.class, () -> own.choose(token, choices));
    assertEquals(List.of(), said());
  }

  @Test
  @DisplayName("R5 R10: a withdrawal and an erasure are logged once each")
  void leaves() {
    own.withdraw(token);
    assertEquals(List.of("withdrawn"), said());
    own.withdraw(token);
    assertEquals(List.of("withdrawn"), said());
    own.erase(token);
    assertEquals(List.of("withdrawn", "erased"), said());
    assertThrows(LinkGone.class, () -> own.erase(token));
    assertEquals(2, said().size());
  }

  @Test
  @DisplayName("an erasure by staff is logged too")
  void byStaff() throws Exception {
    long id = number();
    Acting.does(
        petitionWorld.coordinator(campaign),
        () -> erasures.erase(id, ErasureRequestWay.values()[0]));
    assertEquals(List.of("erased"), said());
  }
}
