package org.tadamun.petition.signature.control.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.channel.control.BookedWays;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Deletion of names after years while one signer is erased")
class NamesLocksIT extends FourEyes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Channels channels;
  @Inject private BookedWays booked;
  @Inject private Forgetting forgetting;
  @Inject private Meanwhile meanwhile;
  @Inject private Signatures signatures;
  @Inject private Tables tables;

  /** Signs and confirms with a source code of its own, and returns the code. */
  private String signed() {
    String email = World.unique("omar") + "@example.org";
    String code = World.unique("poster");
    SignatureRequest.Source codes = new SignatureRequest.Source(code, null, null, null);
    signatures.sign(
        petition.slug(),
        new SignatureRequest("Omar", "K", email, "SE", null, null, "en", null, null, codes, null),
        "127.0.0.1");
    signatures.confirm(petitionWorld.token(email));
    return code;
  }

  @Test
  @Timeout(120)
  @DisplayName("all signatures are locked before any figure, so that no deadlock arises")
  void namesFirst() throws Exception {
    String first = signed();
    String second = signed();
    long last = petitionWorld.rows(petition.id()).getLast().id();
    forgetting.over(petition.id(), Duration.ofDays(4000));
    Channels.Way way =
        new Channels.Way(
            petition.id(), petition.textVersion(), new Origin(second, null, null), "SE");
    meanwhile.of(
        () -> em.find(Signature.class, last, LockModeType.PESSIMISTIC_WRITE),
        () -> forgetting.apply("names"),
        () -> {
          channels.forget(List.of(new Channels.Gone(way, true)));
          return null;
        });
    assertEquals(List.of(), tables.columnsWith(first));
    assertEquals(List.of(), tables.columnsWith(second));
    assertEquals(2, booked.nameless(petition.id()));
  }
}
