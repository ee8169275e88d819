package org.tadamun.web.console.actions;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.frame.PlaceDefaults;
import org.tadamun.web.console.moment.ZoneQuestion;

/** An action while it is being typed. */
public class ActionForm implements Serializable {

  private final PlaceDefaults defaults;
  private final ZoneQuestion zoneQuestion = new ZoneQuestion();
  private String proposedCountry;
  private String proposedLocality;
  private String townOfZone;
  private ActionKind kind;
  private final LocalizedDraft title;
  private final LocalizedDraft description;
  private ActionVisibility visibility;
  private String venue;
  private String address;
  private String locality;
  private String country;
  private final PlaceOpening opening;
  private String contact;
  private BigDecimal latitude;
  private BigDecimal longitude;
  private String link;
  private LocalDateTime localStart;
  private LocalDateTime localEnd;
  private String timeZone;
  private String addressee;
  private String dayOfAction;

  /**
   * @param now decides whether a hidden place is open by now
   */
  ActionForm(ActionDraft draft, List<String> languages, Instant now) {
    this.kind = draft.kind();
    this.title = LocalizedDraft.of(draft.title(), languages);
    this.description = LocalizedDraft.of(draft.description(), languages);
    this.visibility = draft.visibility();
    PlaceDraft place = draft.place();
    this.venue = place.venue();
    this.address = place.address();
    this.locality = place.locality();
    this.country = place.country();
    this.opening = new PlaceOpening(place, draft.timeZone(), now);
    this.contact = place.contact();
    this.latitude = place.latitude();
    this.longitude = place.longitude();
    this.link = draft.link();
    this.localStart = draft.localStart();
    this.localEnd = draft.localEnd();
    this.timeZone = draft.timeZone();
    this.defaults = new PlaceDefaults(country, timeZone);
    this.addressee = draft.addressee();
    this.dayOfAction = draft.dayOfAction();
  }

  ActionDraft toDraft() {
    completeZone();
    String lines = address == null ? null : address.replace("\r\n", "\n");
    return new ActionDraft(
        kind,
        title.toText(),
        description.toText(),
        visibility,
        new PlaceDraft(
            venue,
            lines,
            locality,
            country,
            opening.isStoredHidden(timeZone),
            latitude,
            longitude,
            opening.moment(timeZone),
            contact),
        link,
        localStart,
        localEnd,
        timeZone,
        addressee,
        dayOfAction);
  }

  /**
   * Proposes the addressee's country, town and time zone. Typed values stay; values proposed for
   * another addressee are replaced. Nothing is proposed for an action in another country. In
   * another town of a country with several zones, no zone is proposed.
   */
  void follow(AddresseeDetails details) {
    if (PlaceDefaults.isOpen(country, proposedCountry)) {
      proposedCountry = details.hostCountry();
      country = proposedCountry;
    }
    if (Objects.equals(country, details.hostCountry())) {
      if (PlaceDefaults.isOpen(locality, proposedLocality)) {
        proposedLocality = details.city();
        locality = proposedLocality;
      }
      boolean there = isIn(details.city());
      timeZone =
          defaults.zone(country, timeZone, there ? details.zone() : PlaceDefaults.zone(country));
      townOfZone = there ? Objects.toString(details.city(), "") : null;
    }
  }

  /**
   * Completes the zone. That of the addressee is proposed for its own town only; for another town
   * it has to be chosen.
   */
  void completeZone() {
    if (townOfZone != null && !PlaceDefaults.isOpen(locality, null) && !isIn(townOfZone)) {
      townOfZone = null;
      timeZone = defaults.zone(country, timeZone, PlaceDefaults.zone(country));
    } else {
      timeZone = defaults.zone(country, timeZone);
    }
  }

  private boolean isIn(String town) {
    return Objects.toString(locality, "")
        .strip()
        .equalsIgnoreCase(Objects.toString(town, "").strip());
  }

  public ActionKind getKind() {
    return kind;
  }

  public void setKind(ActionKind kind) {
    this.kind = kind;
  }

  public LocalizedDraft getTitle() {
    return title;
  }

  public LocalizedDraft getDescription() {
    return description;
  }

  public ActionVisibility getVisibility() {
    return visibility;
  }

  public void setVisibility(ActionVisibility visibility) {
    this.visibility = visibility;
  }

  public String getVenue() {
    return venue;
  }

  public void setVenue(String venue) {
    this.venue = venue;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getLocality() {
    return locality;
  }

  public void setLocality(String locality) {
    this.locality = locality;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public boolean isAddressHidden() {
    return opening.isHidden();
  }

  public void setAddressHidden(boolean addressHidden) {
    opening.hide(addressHidden);
  }

  public LocalDateTime getAddressFrom() {
    return opening.local();
  }

  public void setAddressFrom(LocalDateTime addressFrom) {
    opening.type(addressFrom);
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public BigDecimal getLatitude() {
    return latitude;
  }

  public void setLatitude(BigDecimal latitude) {
    this.latitude = latitude;
  }

  public BigDecimal getLongitude() {
    return longitude;
  }

  public void setLongitude(BigDecimal longitude) {
    this.longitude = longitude;
  }

  public String getLink() {
    return link;
  }

  public void setLink(String link) {
    this.link = link;
  }

  public LocalDateTime getLocalStart() {
    return localStart;
  }

  public void setLocalStart(LocalDateTime localStart) {
    this.localStart = localStart;
  }

  public LocalDateTime getLocalEnd() {
    return localEnd;
  }

  public void setLocalEnd(LocalDateTime localEnd) {
    this.localEnd = localEnd;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public ZoneQuestion getZoneQuestion() {
    return zoneQuestion;
  }

  public String getAddressee() {
    return addressee;
  }

  public void setAddressee(String addressee) {
    this.addressee = addressee;
  }

  public String getDayOfAction() {
    return dayOfAction;
  }

  public void setDayOfAction(String dayOfAction) {
    this.dayOfAction = dayOfAction;
  }
}
