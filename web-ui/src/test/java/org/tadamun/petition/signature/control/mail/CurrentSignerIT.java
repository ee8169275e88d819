package org.tadamun.petition.signature.control.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.rectification.Rectifications;
import org.tadamun.petition.signature.boundary.rectification.RightWords;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.news.NewsMails;
import org.tadamun.petition.signature.control.renewal.RenewalMails;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Name and language in mails that waited")
class CurrentSignerIT extends FourEyes {

  @Resource private UserTransaction transaction;
  @Inject private NewsMails newsMails;
  @Inject private OwnSignature own;
  @Inject private Rectifications rectifications;
  @Inject private RenewalMails renewalMails;
  @Inject private SignatureMails signatureMails;
  @Inject private Signatures signatures;

  private String email;
  private String token;

  @BeforeEach
  void sign() {
    email = World.unique("amnia") + "@example.org";
    petitionWorld.sign(petition, "Amnia", "Shah", email, "GB");
    token = petitionWorld.token(email);
    signatures.confirm(token);
  }

  private MailOrder current(MailComposer mails) throws Exception {
    String about = Secrets.tokenHash(token);
    Map<String, String> given = Map.of("name", "Amnia");
    MailOrder order = new MailOrder("any", email, "en", petition.campaignId(), given, about);
    transaction.begin();
    try {
      return mails
          .corrections("any", Set.of(about))
          .getOrDefault(about, UnaryOperator.identity())
          .apply(order);
    } finally {
      transaction.rollback();
    }
  }

  private void correct() throws Exception {
    long id = petitionWorld.rows(petition.id()).getLast().id();
    RightWords right =
        new RightWords(
            "Amina",
            "Shah",
            "GB",
            null,
            null,
            "ur",
            ErasureRequestWay.LETTER,
            RectificationReason.MISTYPED);
    Acting.as(
        anna,
        () -> {
          rectifications.rectify(id, rectifications.kept(id).changedAt(), right);
          return id;
        });
  }

  @Test
  @DisplayName("a mail that waited has the name and language that staff corrected meanwhile")
  void corrected() throws Exception {
    correct();
    for (MailComposer mails : List.of(signatureMails, renewalMails, newsMails)) {
      MailOrder now = current(mails);
      assertEquals("Amina", now.parameters().get("name"));
      assertEquals("ur", now.language());
      assertEquals(email, now.recipient());
    }
  }

  @Test
  @DisplayName("an erased signer's mail, should it still wait, stays as it was ordered")
  void erased() throws Exception {
    own.erase(token);
    MailOrder order = current(signatureMails);
    assertEquals("Amnia", order.parameters().get("name"));
    assertEquals("en", order.language());
  }
}
