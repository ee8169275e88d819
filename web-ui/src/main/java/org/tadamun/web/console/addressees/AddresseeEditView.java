package org.tadamun.web.console.addressees;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.frame.PlaceDefaults;
import org.tadamun.web.console.moment.ZoneQuestion;

/** The form of an addressee. */
@Named
@ViewScoped
public class AddresseeEditView extends PageById implements SharedForm<AddresseeDetails> {

  @EJB private transient Addressees addressees;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private int version;
  private boolean writable;
  private Instant endedAt;
  private long campaignId;
  private AddresseeKind kind;
  private LocalizedDraft name;
  private String called;
  private PlaceDefaults defaults = new PlaceDefaults();
  private final ZoneQuestion zoneQuestion = new ZoneQuestion();
  private String country;
  private String hostCountry;
  private String city;
  private String zone;
  private String postalAddress;
  private String email;
  private String phone;
  private String hours;

  /** Reads the addressee once per page; what is typed afterwards stays. */
  public void load() {
    if (name != null) {
      return;
    }
    campaignId = campaign.getId();
    country = campaign.getView().targetCountry();
    if (isFresh()) {
      writable = isReachable();
      hostCountry = campaign.only(Permission.ADDRESSEE_WRITE);
      followHost();
      name = new LocalizedDraft(null, campaign.getView().languages());
      return;
    }
    writable = campaign.mayIn(Permission.ADDRESSEE_WRITE, read().details().hostCountry());
    sharedEdit.begin(this);
  }

  @Override
  public void reread() {
    read();
  }

  private AddresseeView read() {
    AddresseeView present =
        addressees
            .byPublicId(id)
            .filter(one -> one.campaignId() == campaignId)
            .orElseThrow(NotFound::new);
    if (isReachable()) {
      present = addressees.one(id);
    }
    version = present.version();
    endedAt = present.endedAt();
    AddresseeDetails details = present.details();
    called = display.addressee(details.name(), details.city(), details.hostCountry());
    show(details);
    return present;
  }

  @Override
  public void show(AddresseeDetails details) {
    kind = details.kind();
    name = LocalizedDraft.of(details.name(), campaign.getView().languages());
    country = details.country();
    hostCountry = details.hostCountry();
    city = details.city();
    zone = details.zone();
    defaults = new PlaceDefaults(hostCountry, zone);
    postalAddress = details.postalAddress();
    email = details.email();
    phone = details.phone();
    hours = details.hours();
  }

  /** Proposes the zone of the chosen host country, unless a zone was typed. */
  public void followHost() {
    zone = defaults.zone(orNull(hostCountry), zone);
  }

  public String save() {
    return sharedEdit.save(
        this,
        () -> {
          followHost();
          AddresseeDetails typed = typed();
          boolean meant = zoneQuestion.isMeant(typed.hostCountry(), typed.zone());
          if (isFresh()) {
            addressees.add(campaignId, typed, false, meant);
          } else {
            addressees.edit(id, version, typed, meant);
          }
          feedback.done("console.form.saved");
          return list();
        });
  }

  public String remove() {
    return feedback.attempt(
        () -> addressees.remove(id, version), "console.addressee.remove.done", list());
  }

  private String list() {
    return "/console/addressees/list?faces-redirect=true&campaign=" + campaign.getSlug();
  }

  public String end() {
    return become(() -> addressees.end(id, version), "console.addressee.end.done");
  }

  public String resume() {
    return become(() -> addressees.resume(id, version), "console.addressee.resume.done");
  }

  /** Stays on the page with what was typed and is not saved yet. */
  private String become(Callable<AddresseeView> verb, String said) {
    return feedback.attempt(
        () -> {
          AddresseeView after = verb.call();
          version = after.version();
          endedAt = after.endedAt();
          feedback.doneHere(said);
          return null;
        });
  }

  @Override
  public AddresseeDetails typed() {
    return new AddresseeDetails(
        kind,
        name.toText(),
        orNull(country),
        orNull(hostCountry),
        orNull(city),
        orNull(zone),
        orNull(postalAddress),
        orNull(email),
        orNull(phone),
        orNull(hours));
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Whether contact details are shown: only to staff who may write addressees of this campaign. */
  public boolean isReachable() {
    return campaign.may(Permission.ADDRESSEE_WRITE);
  }

  /** Whether the reader may write addressees in this one's host country, as it was when opened. */
  public boolean isWritable() {
    return writable;
  }

  /** Since when it is no longer addressed, or null. */
  public Instant getEndedAt() {
    return endedAt;
  }

  /** Its name and place as they were when opened, whatever is typed since; null for a new one. */
  public String getCalled() {
    return called;
  }

  public AddresseeKind[] getKinds() {
    return AddresseeKind.values();
  }

  public AddresseeKind getKind() {
    return kind;
  }

  public void setKind(AddresseeKind kind) {
    this.kind = kind;
  }

  public LocalizedDraft getName() {
    return name;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getHostCountry() {
    return hostCountry;
  }

  public void setHostCountry(String hostCountry) {
    this.hostCountry = hostCountry;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public ZoneQuestion getZoneQuestion() {
    return zoneQuestion;
  }

  public String getPostalAddress() {
    return postalAddress;
  }

  public void setPostalAddress(String postalAddress) {
    this.postalAddress = postalAddress;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getHours() {
    return hours;
  }

  public void setHours(String hours) {
    this.hours = hours;
  }
}
