package org.tadamun.petition.delivery.boundary;

import java.util.Optional;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;

/**
 * Which attempts a list shows; parts that are null or false do not narrow it.
 *
 * @param due only attempts that wait for somebody: planned for a day that has come by the clock of
 *     the campaign or of the addressee, or with a next step whose day has come
 * @param country where the addressee sits now
 * @param snapshot public id of a pack
 */
public record DeliveryFilter(
    DeliveryOutcome outcome,
    DeliveryChannel channel,
    boolean due,
    boolean incident,
    String country,
    Long addresseeId,
    String snapshot) {

  public static final DeliveryFilter ALL =
      new DeliveryFilter(null, null, false, false, null, null, null);

  /** The column by which a list is sorted; rows with equal values are sorted by age. */
  public enum Order {
    WHEN("d.moment"),
    OUTCOME("d.outcome"),
    CHANNEL("d.channel"),
    COUNTRY("a.hostCountry"),
    NEXT_DUE("d.account.nextDue");

    private final String path;

    Order(String path) {
      this.path = path;
    }

    /**
     * The JPQL expression to sort by.
     *
     * @param countries country codes in the order in which they are to be sorted; null for
     *     alphabetical order of the codes
     */
    public String path(String countries) {
      return this == COUNTRY ? ListQuery.named(path, countries) : path;
    }
  }

  private enum Truth {
    TRUE,
    FALSE
  }

  /**
   * Reads query parameters; {@code due} without a value means true, and without {@code due} all are
   * listed.
   */
  static DeliveryFilter parse(String outcome, String due, Long addresseeId, String snapshot) {
    return new DeliveryFilter(
        Choices.of("outcome", outcome, DeliveryOutcome.class),
        null,
        only("due", due),
        false,
        null,
        addresseeId,
        given(snapshot).orElse(null));
  }

  private static boolean only(String field, String asked) {
    return asked != null && Choices.small(field, asked, Truth.TRUE) == Truth.TRUE;
  }

  /**
   * This filter, narrowed by channel, incident and country as well; {@code incident} is read as
   * {@code due} is.
   */
  DeliveryFilter narrowed(String by, String grave, String where) {
    return new DeliveryFilter(
        outcome,
        Choices.of("channel", by, DeliveryChannel.class),
        due,
        only("incident", grave),
        Page.country(where),
        addresseeId,
        snapshot);
  }

  public DeliveryFilter with(DeliveryOutcome other) {
    return new DeliveryFilter(other, channel, due, incident, country, addresseeId, snapshot);
  }

  static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(one -> !one.isBlank());
  }
}
