package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.change.entity.SignatureChange;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Insert of rows of which some exist")
class RenewedRowsIT {

  private static final Instant NOW = Instant.parse("2026-11-27T10:15:30.123Z");
  private static final long NOBODYS_PETITION = -78;

  /** More rows than PostgreSQL gets in one statement, and more than it would get in a stream. */
  private static final int MANY = 300;

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

  private static SignatureChange change(long petition, long number, SignatureChangeKind kind) {
    return new SignatureChange(petition, -number, kind, NOW);
  }

  private static void write(EntityManager em, List<SignatureChange> changes) {
    NewRows.insertOrRenew(em, changes, "id", "kind");
  }

  private Map<Long, SignatureChangeKind> kept() {
    return em.createQuery(
            "select c from SignatureChange c where c.petitionId = :petition", SignatureChange.class)
        .setParameter("petition", NOBODYS_PETITION)
        .getResultStream()
        .collect(Collectors.toMap(one -> -one.signatureId(), SignatureChange::kind));
  }

  @Test
  @DisplayName("Each key is stored once; an existing row gets the new value of the one column")
  void some() {
    write(em, changes(1, MANY / 2, SignatureChangeKind.HELD));
    write(em, changes(MANY / 3, MANY, SignatureChangeKind.RELEASED));
    Map<Long, SignatureChangeKind> kept = kept();
    assertEquals(MANY, kept.size());
    kept.forEach(
        (number, kind) ->
            assertEquals(
                number < MANY / 3 ? SignatureChangeKind.HELD : SignatureChangeKind.RELEASED,
                kind,
                () -> "of " + number));
  }

  private static List<SignatureChange> changes(int first, int last, SignatureChangeKind kind) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> change(NOBODYS_PETITION, number, kind))
        .toList();
  }

  @Test
  @DisplayName("The other columns of an existing row stay as they are")
  void otherColumns() {
    write(em, List.of(change(NOBODYS_PETITION, 1, SignatureChangeKind.INVALIDATED)));
    write(em, List.of(change(NOBODYS_PETITION - 1, 1, SignatureChangeKind.REVERTED)));
    assertEquals(Map.of(1L, SignatureChangeKind.REVERTED), kept());
  }

  @Test
  @DisplayName("An existing row keeps a value that the new row lacks")
  void missing() {
    SignatureChange one = new SignatureChange(NOBODYS_PETITION, -1, "it-partner", "SHARE", NOW);
    write(em, List.of(one));
    write(em, List.of(one, change(NOBODYS_PETITION, 2, SignatureChangeKind.ERASED)));
    assertEquals("it-partner", em.find(SignatureChange.class, one.id()).organisation());
    assertEquals(
        Map.of(1L, SignatureChangeKind.CONSENT_ENDED, 2L, SignatureChangeKind.ERASED), kept());
  }

  @Test
  @DisplayName("An empty list writes nothing")
  void nothing() {
    write(em, List.of());
    assertEquals(Map.of(), kept());
  }
}
