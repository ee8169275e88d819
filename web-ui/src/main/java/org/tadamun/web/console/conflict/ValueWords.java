package org.tadamun.web.console.conflict;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.staff.boundary.StaffNames;
import org.tadamun.kernel.text.boundary.StateWords;
import org.tadamun.petition.delivery.boundary.DeliveryLists;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** The value of a field that is no text, in the words that its page would use. */
@RequestScoped
public class ValueWords {

  @EJB private Addressees addressees;
  @EJB private DeliveryLists deliveries;
  @EJB private StaffNames staff;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  /**
   * @param field its name tells whether a code is a country or a language
   */
  String of(String field, Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> choice -> StateWords.key(choice).map(text::get).orElseGet(choice::name);
      case Boolean ticked -> text.get("console.meanwhile." + (ticked ? "ticked" : "not-ticked"));
      case LocalDate day -> display.date(day);
      case LocalDateTime moment -> display.localDateTime(moment);
      case Instant moment -> onItsClock(moment);
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Number number -> display.number(number);
      default -> written(field, value.toString());
    };
  }

  /** The time in the campaign's time zone, as the field shows it, not in the reader's. */
  private String onItsClock(Instant moment) {
    ZoneId zone = campaign.getView().zone();
    return text.of("console.frame.on-clock", display.dateTimeIn(moment, zone), zone.getId());
  }

  private String written(String field, String value) {
    return switch (field) {
      case "language", "original" -> value.isEmpty() ? "" : display.language(value);
      case "country", "hostCountry", "targetCountry", "place.country", "chamber.country" ->
          value.isEmpty() ? "" : display.countryOrNone(value);
      case "addressee" ->
          addressees.byPublicId(value).map(AddresseeView::details).map(this::named).orElse("");
      case "owner" -> staff.of(Set.of(value)).getOrDefault(value, "");
      case "snapshot" -> pack(value);
      default -> value;
    };
  }

  private String pack(String id) {
    long here = campaign.getId();
    return deliveries.packs(here, deliveries.addresseeOf(here, id)).stream()
        .filter(one -> one.id().equals(id))
        .map(one -> text.of("delivery.pack.named", one.total(), display.dateTime(one.asOf())))
        .findFirst()
        .orElse(id);
  }

  private String named(AddresseeDetails one) {
    return display.addressee(one.name(), one.city(), one.hostCountry());
  }
}
