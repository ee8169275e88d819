package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.ChannelCount;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.lock.Await;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("First row of its kind, inserted by several transactions")
class FirstRowsIT extends FourEyes {

  private static final Origin POSTER = new Origin("print", null, null);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Meanwhile meanwhile;
  @Inject private TimeMachine time;

  private Object open(String country) {
    time.inTransaction(() -> insert(country));
    return country;
  }

  private void insert(String country) {
    ChannelKey key = new ChannelKey(petition.id(), POSTER, country, 0);
    NewRows.insertIfMissing(em, new ChannelCount(key, clock.instant()));
  }

  private List<String> countries() {
    return em.createQuery(
            "select c from ChannelCount c where c.id.petitionId = :petition", ChannelCount.class)
        .setParameter("petition", petition.id())
        .getResultStream()
        .map(ChannelCount::country)
        .sorted()
        .toList();
  }

  @Test
  @DisplayName("R4: the row exists once, and the slower transaction keeps its other changes")
  void slower() {
    open("SE");
    time.inTransaction(
        () -> {
          insert("GB");
          insert("SE");
          insert("NO");
        });
    assertEquals(List.of("GB", "NO", "SE"), countries());
  }

  @Test
  @DisplayName("R4: whoever comes while the row is being inserted waits, and finds it there")
  void atOnce() throws Exception {
    meanwhile.of(() -> open("SE"), () -> open("SE"));
    assertEquals(List.of("SE"), countries());
  }

  @Test
  @DisplayName("R4: whoever waits inserts the row if the first transaction is rolled back")
  void failing() {
    assertThrows(
        EJBException.class,
        () ->
            meanwhile.of(
                () -> open("SE"),
                () -> open("SE"),
                () -> {
                  throw new EJBException("what the first one came for");
                }));
    Await.untilTrue("the row of the second", () -> countries().equals(List.of("SE")));
  }

  @Test
  @DisplayName("R4: the same row of a day is inserted once, though its key is a number")
  void numbered() {
    CorrectionKey key =
        new CorrectionKey(
            petition.id(), 1, LocalDate.EPOCH, "SE", CorrectionKind.WITHDRAWAL, "OTHER", 0);
    time.inTransaction(
        () -> {
          NewRows.insertIfMissing(em, new Correction(key));
          NewRows.insertIfMissing(em, new Correction(key));
        });
    assertEquals(
        List.of(LocalDate.EPOCH),
        em.createQuery("select c.day from Correction c where c.petitionId = :petition")
            .setParameter("petition", petition.id())
            .getResultList());
  }

  @Test
  @DisplayName("R4: a row that the database refuses for another reason is an error")
  void failed() {
    EJBException refused = assertThrows(EJBException.class, () -> open("SWEDEN"));
    assertEquals(PersistenceException.class, refused.getCause().getClass());
    assertEquals(List.of(), countries());
  }
}
