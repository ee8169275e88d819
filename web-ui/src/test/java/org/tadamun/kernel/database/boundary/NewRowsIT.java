package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.database.control.RowStream;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.referral.entity.PersonalLink;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.version.entity.TextSeen;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Insert of new rows in one batch")
class NewRowsIT {

  private static final Instant NOW = Instant.parse("2026-11-27T10:15:30.123Z");
  private static final long NOBODYS_PETITION = -77;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;

  @BeforeEach
  void begin() throws Exception {
    transaction.begin();
  }

  @AfterEach
  void leaveNothing() throws Exception {
    transaction.rollback();
  }

  private static Signature signature(int number) {
    return signature(number, "Lund");
  }

  private static Signature signature(int number, String locality) {
    Signature signature =
        new Signature(
            NOBODYS_PETITION,
            3,
            new Mailbox("hmac" + number, 2, "sealed" + number, null),
            new Signer("Zoë", null, "SE", locality, null, "sv", Visibility.PUBLIC),
            new Origin("mail", null, "friend"),
            false,
            NOW);
    signature.saw(new TextSeen(4, "en"));
    return signature;
  }

  @Test
  @DisplayName("Rows are read back with embedded values, enum names, moments and nulls as written")
  void asTheMappingSays() {
    Signature written = signature(1);
    NewRows.insert(em, List.of(written, signature(2)));
    assertFalse(em.contains(written));
    Signature read = em.find(Signature.class, written.id());
    assertEquals(NOBODYS_PETITION, read.petitionId());
    assertEquals(3, read.version());
    assertEquals(SignatureState.PENDING, read.state());
    assertEquals(written.signer(), read.signer());
    assertEquals(written.origin(), read.origin());
    assertEquals("hmac1", read.fingerprint());
    assertEquals("sealed1", read.encryptedAddress());
    assertNull(read.domainKey());
    assertEquals(4, read.seen().revision());
    assertEquals("en", read.seen().language());
    assertEquals(NOW, read.createdAt());
    assertEquals(NOW, read.changedAt());
    assertNull(read.confirmedAt());
    assertNull(read.ruling().reason());
    assertFalse(read.isSample());
    assertEquals(
        "zoe",
        em.createNativeQuery("select name_key from petition_signature where id = ?1")
            .setParameter(1, written.id())
            .getSingleResult());
  }

  @Test
  @DisplayName(
      "A value that the first rows lack is stored for later rows, in one batch and in the next")
  void filledLater() {
    List<Signature> written =
        List.of(signature(1, null), signature(2, null), signature(3, "Lund"), signature(4, null));
    NewRows.insert(em, written.subList(0, 1));
    NewRows.insert(em, written.subList(1, 3));
    NewRows.insert(em, written.subList(3, 4));
    for (Signature one : written) {
      assertEquals(one.signer(), em.find(Signature.class, one.id()).signer());
    }
  }

  @Test
  @DisplayName("A large batch goes to PostgreSQL in one stream and to Derby by statements")
  void stream() throws Exception {
    Connection connection = em.unwrap(Connection.class);
    String name = connection.getMetaData().getDatabaseProductName();
    assertEquals(name.equals("PostgreSQL"), RowStream.isKnownTo(connection), name);
  }

  private static List<Signature> crowd(String word) {
    return IntStream.range(0, NewRows.STREAMED_LEAST).mapToObj(i -> signature(i, word)).toList();
  }

  @Test
  @DisplayName(
      "A large batch is read back as written, with quotes, escapes and any script in its words")
  void largeBatch() {
    String word = "O'Neill\\n\t\"\n\r\\N {},; 日本 𝒜 سلام";
    List<Signature> written = crowd(word);
    NewRows.insert(em, written);
    for (Signature one : List.of(written.getFirst(), written.getLast())) {
      Signature read = em.find(Signature.class, one.id());
      assertEquals(word, read.signer().locality());
      assertEquals(one.signer(), read.signer());
      assertEquals(one.fingerprint(), read.fingerprint());
      assertEquals(NOW, read.createdAt());
      assertNull(read.confirmedAt());
      assertFalse(read.isSample());
    }
    assertEquals(
        (long) written.size(),
        em.createQuery("select count(s) from Signature s where s.petitionId = :p", Long.class)
            .setParameter("p", NOBODYS_PETITION)
            .getSingleResult());
  }

  @Test
  @DisplayName(
      "A large batch with a row that exists is refused, and the error shows no value of a row")
  void largeBatchWithDuplicate() {
    NewRows.insert(em, List.of(signature(1)));
    PersistenceException refused =
        assertThrows(PersistenceException.class, () -> NewRows.insert(em, crowd("Lund")));
    assertTrue(UniqueViolation.in(refused));
    assertNamesNobody(refused);
  }

  @Test
  @DisplayName(
      "A large batch with a word that is too long is refused; PostgreSQL shows no value of a row")
  void tooLong() throws Exception {
    String word = "Lund".repeat(100);
    boolean streamed = RowStream.isKnownTo(em.unwrap(Connection.class));
    PersistenceException refused =
        assertThrows(PersistenceException.class, () -> NewRows.insert(em, crowd(word)));
    if (streamed) {
      // Derby names the value that does not fit; the checks on input stop such values before.
      assertNamesNobody(refused);
    }
  }

  @Test
  @DisplayName("Each row gets a number of its own, also beside rows of the entity manager")
  void numbers() {
    OutgoingMail one = new OutgoingMail("it", "en", null, "secret", NOW);
    OutgoingMail other = new OutgoingMail("it", "en", 5L, "about", "secret", NOW);
    NewRows.insert(em, List.of(one, other));
    OutgoingMail managed = new OutgoingMail("it", "en", null, "secret", NOW);
    em.persist(managed);
    assertNotEquals(0, one.id());
    assertEquals(3, Stream.of(one, other, managed).map(OutgoingMail::id).distinct().count());
    OutgoingMail read = em.find(OutgoingMail.class, other.id());
    assertEquals(MailState.WAITING, read.state());
    assertEquals(5L, read.campaignId());
    assertEquals("about", read.about());
    assertNull(em.find(OutgoingMail.class, one.id()).campaignId());
  }

  @Test
  @DisplayName("Rows that were rolled back keep their numbers and are inserted with them again")
  void onceMore() throws Exception {
    Signature one = signature(1);
    NewRows.insert(em, List.of(one));
    long number = one.id();
    transaction.rollback();
    transaction.begin();
    assertNull(em.find(Signature.class, number));
    NewRows.insert(em, List.of(one));
    assertEquals(number, one.id());
    assertEquals("hmac1", em.find(Signature.class, number).fingerprint());
  }

  @Test
  @DisplayName("A batch is written after the entities that wait for a flush, and only once")
  void order() {
    em.persist(new PersonalLink("itwaiting001", NOBODYS_PETITION, -1));
    NewRows.insert(em, List.of(signature(1)));
    em.flush();
    assertEquals(
        1L,
        em.createQuery("select count(s) from Signature s where s.petitionId = :p", Long.class)
            .setParameter("p", NOBODYS_PETITION)
            .getSingleResult());
  }

  @Test
  @DisplayName(
      "A batch with a row twice is refused as a unique violation that shows no value of a row")
  void twice() {
    PersistenceException refused =
        assertThrows(
            PersistenceException.class,
            () -> NewRows.insert(em, List.of(signature(1), signature(2), signature(1))));
    assertTrue(UniqueViolation.in(refused));
    assertNamesNobody(refused);
  }

  @Test
  @DisplayName("A unique violation of the entity manager shows no value of a row")
  void namesNobody() {
    em.persist(signature(1));
    em.persist(signature(2));
    em.persist(signature(1));
    PersistenceException refused = assertThrows(PersistenceException.class, em::flush);
    assertTrue(UniqueViolation.in(refused));
    assertNamesNobody(refused);
  }

  /** The stack traces of all causes and of all chained SQL errors show no value of a row. */
  private static void assertNamesNobody(Throwable refused) {
    StringWriter shown = new StringWriter();
    PrintWriter all = new PrintWriter(shown);
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      cause.printStackTrace(all);
      if (cause instanceof SQLException sql) {
        sql.forEach(each -> each.printStackTrace(all));
      }
    }
    for (String value : List.of("Zoë", "Lund", "hmac1", "sealed1", "friend")) {
      assertFalse(shown.toString().contains(value), shown::toString);
    }
  }

  @Test
  @DisplayName("An empty batch runs no statement")
  void nothing() {
    NewRows.insert(em, List.of());
    assertEquals(0, RowBatch.execute(em, "no statement at all", List.of()).length);
  }

  @Test
  @DisplayName("The update of a batch returns the keys for which no row exists")
  void unchanged() {
    NewRows.insert(em, List.of(signature(1)));
    Map<String, Integer> all = new TreeMap<>(Map.of("hmac0", 1, "hmac1", 2, "hmac2", 3));
    Map<String, Integer> unchanged =
        RowBatch.unchanged(
            em,
            "update petition_signature set reminders = ? where petition_id = ? and address_hmac ="
                + " ?",
            all,
            (key, value) -> new Object[] {value, NOBODYS_PETITION, key});
    assertEquals(Map.of("hmac0", 1, "hmac2", 3), unchanged);
  }
}
