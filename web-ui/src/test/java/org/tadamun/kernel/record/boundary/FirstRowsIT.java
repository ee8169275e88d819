package org.tadamun.kernel.record.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.ChannelCount;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("First row of its kind, opened by several transactions")
class FirstRowsIT extends FourEyes {

  private static final Origin POSTER = new Origin("print", null, null);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private FirstRows rows;
  @Inject private TimeMachine time;

  private ChannelCount from(String country) {
    return new ChannelCount(new ChannelKey(petition.id(), POSTER, country, 0), clock.instant());
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
  @DisplayName("R1: the row exists once, and the slower transaction keeps its other changes")
  void slower() {
    rows.open(from("SE"));
    time.inTransaction(
        () -> {
          em.persist(from("GB"));
          em.flush();
          rows.open(from("SE"));
        });
    assertEquals(List.of("GB", "SE"), countries());
  }

  @Test
  @DisplayName("R1: the row stays if the transaction that opened it is rolled back")
  void failing() {
    assertThrows(
        RuntimeException.class,
        () ->
            time.inTransaction(
                () -> {
                  rows.open(from("SE"));
                  throw new IllegalStateException("whatever he came for");
                }));
    assertEquals(List.of("SE"), countries());
  }

  @Test
  @DisplayName("R2: a row that the database refuses is an error and does not count as opened")
  void failed() {
    ChannelCount tooLong = from("SWEDEN");
    assertThrows(EJBException.class, () -> rows.open(tooLong));
    assertEquals(List.of(), countries());
  }
}
