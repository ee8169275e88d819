package org.tadamun.petition.signature.control.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

/** Treats addresses as if they had an earlier key, in a transaction that is rolled back. */
@InServer
@DisplayName("Moving a portion of addresses to the present keys")
class AddressMoveIT extends FourEyes {

  private static final int BEFORE = -1;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Inject private AddressMove move;
  @Inject private ModerationWorld moderationWorld;
  @Inject private OwnSignature own;
  @Inject private Secrets secrets;
  @Inject private Signatures signatures;

  private boolean begun;

  @AfterEach
  void leaveNothing() throws Exception {
    if (begun) {
      transaction.rollback();
    }
  }

  private void begin() throws Exception {
    transaction.begin();
    begun = true;
  }

  private long signed(String address) {
    return moderationWorld.pending(petition, "Zara", address, "SE");
  }

  private long signed() {
    return signed(World.unique("mover") + "@example.org");
  }

  private long withdrawn() {
    String address = World.unique("gone") + "@example.org";
    long id = signed(address);
    signatures.confirm(petitionWorld.token(address));
    own.withdraw(petitionWorld.token(address));
    return id;
  }

  private Object[] row(long id) {
    return (Object[])
        em.createNativeQuery(
                "select address_hmac, key_no, address from petition_signature where id = ?1")
            .setParameter(1, id)
            .getSingleResult();
  }

  private String fingerprint(long id) {
    return (String) row(id)[0];
  }

  /** Gives the signature another fingerprint, as an old key would. */
  private String under(long id, String mark) {
    String fingerprint = mark.repeat(fingerprint(id).length());
    em.createNativeQuery("update petition_signature set address_hmac = ?1 where id = ?2")
        .setParameter(1, fingerprint)
        .setParameter(2, id)
        .executeUpdate();
    return fingerprint;
  }

  private AddressRow read(long id) {
    AddressRow row = AddressRow.after(em, id - 1, 1).getFirst();
    assertEquals(id, row.id());
    return new AddressRow(
        id, row.petitionId(), row.version(), row.fingerprint(), BEFORE, row.encrypted());
  }

  @Test
  @DisplayName("each address gets its present fingerprint, and a withdrawn signature loses its own")
  void all() throws Exception {
    long first = signed();
    long gone = withdrawn();
    long last = signed();
    begin();
    String ofFirst = fingerprint(first);
    String ofLast = fingerprint(last);
    String ofGone = fingerprint(gone);
    under(first, "x");
    under(last, "y");
    assertEquals(3, move.move(List.of(read(first), read(gone), read(last))));
    assertEquals(ofFirst, fingerprint(first));
    assertEquals(ofLast, fingerprint(last));
    assertNotEquals(ofGone, fingerprint(gone));
    assertEquals(Mailbox.NO_KEY, ((Number) row(gone)[1]).intValue());
    assertNull(row(gone)[2]);
    assertNotNull(row(first)[2]);
  }

  @Test
  @DisplayName("signatures that changed since they were read are left alone, and others are moved")
  void changed() throws Exception {
    long known = signed();
    long sealed = signed();
    long erased = signed();
    long same = signed();
    begin();
    String ofSame = fingerprint(same);
    under(known, "a");
    under(sealed, "b");
    under(erased, "c");
    under(same, "d");
    List<AddressRow> rows = List.of(read(known), read(sealed), read(erased), read(same));
    String other = under(known, "z");
    String anew = secrets.encrypt(AddressKeys.ADDRESS_CONTEXT, "other@example.org");
    address(sealed, anew);
    String before = fingerprint(erased);
    em.createNativeQuery("update petition_signature set address = null where id = ?1")
        .setParameter(1, erased)
        .executeUpdate();
    assertEquals(1, move.move(rows));
    assertEquals(ofSame, fingerprint(same));
    assertEquals(other, fingerprint(known));
    assertEquals(anew, row(sealed)[2]);
    assertEquals(before, fingerprint(erased));
    assertNull(row(erased)[2]);
  }

  private void address(long id, String sealed) {
    em.createNativeQuery("update petition_signature set address = ?1 where id = ?2")
        .setParameter(1, sealed)
        .setParameter(2, id)
        .executeUpdate();
  }

  @Test
  @DisplayName("a signature that was withdrawn when it was read, and signed again, is left alone")
  void cameBack() throws Exception {
    long gone = withdrawn();
    begin();
    AddressRow read = read(gone);
    String sealed = secrets.encrypt(AddressKeys.ADDRESS_CONTEXT, "again@example.org");
    address(gone, sealed);
    assertEquals(0, move.move(List.of(read)));
    assertEquals(read.fingerprint(), fingerprint(gone));
    assertEquals(sealed, row(gone)[2]);
  }

  @Test
  @DisplayName(
      "of two signatures of one address the first gets the fingerprint, unless it has changed")
  void twoOfOneAddress() throws Exception {
    String address = World.unique("za.ra") + "@ya.ru";
    long first = signed(address);
    String known = petitionWorld.fingerprint(first);
    petitionWorld.knownBy(first, "x".repeat(known.length()));
    long second = signed(address.replace("@ya.ru", "@yandex.com"));
    assertNotEquals(first, second);
    begin();
    String old = under(second, "y");
    List<AddressRow> rows = List.of(read(first), read(second));
    assertEquals(2, move.move(rows));
    assertEquals(known, fingerprint(first));
    assertNotEquals(known, fingerprint(second));
    assertNotEquals(old, fingerprint(second));
    String other = under(first, "z");
    under(second, "y");
    assertEquals(1, move.move(rows));
    assertEquals(other, fingerprint(first));
    assertEquals(known, fingerprint(second));
  }
}
