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
@DisplayName("The first row of its kind")
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
  @DisplayName("R1 is there once, and whoever was slower keeps what he came for")
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
  @DisplayName("R1 stays where he fails who opened it")
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
  @DisplayName("R2 is not taken for opened where something else failed")
  void failed() {
    ChannelCount tooLong = from("SWEDEN");
    assertThrows(EJBException.class, () -> rows.open(tooLong));
    assertEquals(List.of(), countries());
  }
}
