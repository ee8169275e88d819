package org.tadamun.petition.signature.control.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.renewal.RenewalMails;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The petition's title in mails to its signers")
class SignedTitleIT extends FourEyes {

  private static final String SIGNED = "Free our colleague";
  private static final String LATER = "Free them all";

  @Inject private RenewalMails renewalMails;
  @Inject private Renewals renewals;
  @Inject private SignatureMails signatureMails;
  @Inject private Signatures signatures;

  private String lena;
  private String token;

  @BeforeEach
  void sign() {
    lena = World.unique("lena") + "@example.org";
    petitionWorld.sign(petition, "Lena", "Berg", lena, "SE");
    token = petitionWorld.token(lena);
  }

  private void publish(ChangeKind kind) throws Exception {
    PetitionText before = PetitionWorld.text();
    PetitionText after =
        new PetitionText(LocalizedText.of("en", LATER), before.body(), before.demands());
    petition = petitionWorld.publish(anna, petition.slug(), after, kind);
  }

  private MailText mail(MailComposer mails, String cause, String about, Locale reader) {
    Map<String, String> parameters =
        Map.of(
            "petition",
            petition.slug(),
            "name",
            "Lena",
            "token",
            "abc",
            "expires",
            "2100-12-01T00:00:00Z");
    MailOrder order = new MailOrder(cause, lena, "en", petition.campaignId(), parameters, about);
    return mails.compose(order, reader);
  }

  private void names(String title, String other, MailText mail) {
    assertTrue(mail.subject().contains(title), mail::subject);
    assertTrue(mail.plain().contains(title), mail::plain);
    assertFalse((mail.subject() + mail.plain()).contains(other), mail::plain);
  }

  @Test
  @DisplayName(
      "R23: a mail has the title of the version that was signed, also after a later version")
  void later() throws Exception {
    String about = Secrets.tokenHash(token);
    signatures.confirm(token);
    publish(ChangeKind.MATERIAL);
    names(SIGNED, LATER, mail(renewalMails, RenewalMails.ASK, about, Locale.ENGLISH));
    for (String cause : List.of(SignatureMails.LOOKED_AT, SignatureMails.COUNTS)) {
      names(SIGNED, LATER, mail(signatureMails, cause, about, Locale.ENGLISH));
    }
    MailText arabic = mail(renewalMails, RenewalMails.ASK, about, Locale.of("ar"));
    names("الحرية لزميلنا", LATER, arabic);
    assertSpoken(arabic, "ar");
    assertSpoken(mail(renewalMails, RenewalMails.ASK, about, Locale.FRENCH), "fr");
  }

  @Test
  @DisplayName("a request to confirm has the title of the version that was signed")
  void unconfirmed() throws Exception {
    publish(ChangeKind.MATERIAL);
    String about = Secrets.tokenHash(token);
    for (String cause : List.of(SignatureMails.CONFIRM, SignatureMails.REMIND)) {
      names(SIGNED, LATER, mail(signatureMails, cause, about, Locale.ENGLISH));
    }
  }

  @Test
  @DisplayName("R23: the pages of the link show the title of the version that was signed")
  void pages() throws Exception {
    signatures.confirm(token);
    publish(ChangeKind.MATERIAL);
    for (String page : List.of("withdraw", "erase", "sign-again")) {
      String body = Site.get("/en/" + page + "/" + token).require(200).body();
      assertTrue(body.contains("“" + SIGNED + "”"), body);
    }
  }

  @Test
  @DisplayName("a mail has the new title once the new version is signed")
  void renewed() throws Exception {
    signatures.confirm(token);
    publish(ChangeKind.MATERIAL);
    assertEquals(petition.slug(), renewals.sign(token).petition());
    String about = Secrets.tokenHash(petitionWorld.token(lena));
    names(LATER, SIGNED, mail(renewalMails, RenewalMails.SIGNED, about, Locale.ENGLISH));
  }

  @Test
  @DisplayName("a mail has the present wording of the version that was signed")
  void reworded() throws Exception {
    publish(ChangeKind.MINOR);
    String about = Secrets.tokenHash(token);
    names(LATER, SIGNED, mail(signatureMails, SignatureMails.CONFIRM, about, Locale.ENGLISH));
  }

  @Test
  @DisplayName("a title that is not in the reader's language is marked with its language")
  void foreign() throws Exception {
    MailText translated = mail(signatureMails, SignatureMails.COUNTS, null, Locale.of("ar"));
    MailText.Passage signed = new MailText.Passage(SIGNED, "en");
    assertFalse(translated.names().contains(signed), translated::toString);
    MailText.Passage later = new MailText.Passage(LATER, "en");
    publish(ChangeKind.MATERIAL);
    MailText arabic = mail(signatureMails, SignatureMails.COUNTS, null, Locale.of("ar"));
    assertTrue(arabic.names().contains(later), arabic::toString);
    MailText english = mail(signatureMails, SignatureMails.COUNTS, null, Locale.ENGLISH);
    assertFalse(english.names().contains(later), english::toString);
  }

  @Test
  @DisplayName("a mail has the present title if it is unknown which version was signed")
  void unknown() throws Exception {
    publish(ChangeKind.MATERIAL);
    for (String about : new String[] {null, Secrets.tokenHash("none")}) {
      names(LATER, SIGNED, mail(signatureMails, SignatureMails.COUNTS, about, Locale.ENGLISH));
    }
  }
}
