package org.tadamun.web.console.signature;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.rest.boundary.TimeBound;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.search.FoundSigner;
import org.tadamun.petition.signature.boundary.search.NameStart;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.moment.TypedMoment;
import org.tadamun.web.console.trend.LinkedSignatureFilter;
import org.tadamun.web.text.TextBean;

/**
 * Finds a person, such as one on the telephone, above the list of signatures. What was searched for
 * is part of the page's address, except a mail address: the ids of the signatures found stand there
 * instead.
 */
@Named
@ViewScoped
public class SignatureFindView implements Serializable {

  private static final String LIST = "/console/petition/signatures?faces-redirect=true";
  private static final String NONE = "none";

  @EJB private transient SignatureList list;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private TextBean text;

  private String name;
  private String found;
  private transient String email;
  private LocalDateTime from;
  private LocalDateTime to;
  private String slug;
  private ZoneId zone;
  private SignatureFilter filter = SignatureFilter.ALL;
  private List<String> limits = List.of();
  private boolean asked;
  private FoundSigner people;
  private boolean elsewhere;

  /**
   * Reads the countries to which the reader's view of signatures is limited; empty for no limit.
   */
  List<String> limits(String petition) {
    limits = petition == null ? List.of() : List.copyOf(list.limits(petition));
    return limits;
  }

  /** Whether the page's address asks for one person. Then no country is chosen for the reader. */
  boolean isOfPerson() {
    return found != null || NameStart.isLongEnough(name);
  }

  /** Starts with the list's filter, within which a name is searched. */
  void begin(String petition, SignatureFilter shown, ZoneId zoneOfCampaign) {
    slug = petition;
    filter = shown;
    zone = zoneOfCampaign;
    from = local(shown.signed().from());
    to = local(shown.signed().to());
    asked = slug != null && isOfPerson();
    if (asked) {
      people = found == null ? list.named(slug, name, filter) : FoundSigner.of(there());
      elsewhere =
          found == null
              && filter.version() != null
              && people.ids().isEmpty()
              && !list.named(slug, name, filter.ofEveryVersion()).ids().isEmpty();
    }
  }

  /** Whether this name has no signature under the version shown, but has one under another. */
  public boolean isElsewhere() {
    return elsewhere;
  }

  /** Searches by mail address only, if one was typed; otherwise by name and time. */
  public String find(LinkedSignatureFilter shown) {
    return feedback.attempt(
        () -> {
          if (email != null && !email.isBlank()) {
            return LIST
                + "&campaign="
                + campaign.getSlug()
                + "&petition="
                + slug
                + "&found="
                + numbers(list.ofAddress(slug, email));
          }
          if (isNamed()) {
            NameStart.words(name);
          }
          String begin = moment("from", from, filter.signed().from());
          String end = moment("to", to, filter.signed().to());
          TimeBound.end("to", end, TimeBound.moment("from", begin));
          found = null;
          shown.setFrom(begin);
          shown.setTo(end);
          return LIST + "&includeViewParams=true";
        });
  }

  boolean isNamed() {
    return name != null && !name.isBlank();
  }

  private static String numbers(List<Long> ids) {
    return ids.isEmpty()
        ? NONE
        : ids.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  /** The ids in the page's address; anything that is no number is ignored. */
  private List<Long> numbers() {
    return Stream.of(found.split("-"))
        .filter(one -> one.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .limit(FoundSigner.MOST)
        .toList();
  }

  private List<Long> there() {
    return list.these(slug, numbers()).stream().map(row -> Long.valueOf(row.id())).toList();
  }

  /**
   * The bound of time as text. An unchanged one keeps its seconds, which a link had given and the
   * form does not show.
   */
  private String moment(String field, LocalDateTime time, Instant before) {
    return time == null ? null : TypedMoment.edited(field, time, before, zone).toString();
  }

  private LocalDateTime local(Instant moment) {
    return moment == null ? null : moment.atZone(zone).toLocalDateTime();
  }

  /** Whether one person is searched for; a name that is too short does not count. */
  public boolean isAsked() {
    return asked;
  }

  SelectableRows rows() {
    return new SelectableRows(
        () -> ids().size(),
        (sorting, first, most) -> {
          int size = ids().size();
          return list.these(
              slug, ids().subList(Math.min(first, size), Math.min(first + most, size)));
        });
  }

  private List<Long> ids() {
    return people == null ? List.of() : people.ids();
  }

  public SignatureState[] getStates() {
    return SignatureState.values();
  }

  public boolean isByAddress() {
    return found != null;
  }

  public boolean isNewestOnly() {
    return people != null && people.newestOnly();
  }

  public int getAnyWordNewest() {
    return NameStart.ANY_WORD_NEWEST;
  }

  public boolean isMore() {
    return people != null && people.more();
  }

  public int getMost() {
    return FoundSigner.MOST;
  }

  public int getAnyWordAmong() {
    return NameStart.ANY_WORD_AMONG;
  }

  public int getLeast() {
    return NameStart.LETTERS_LEAST;
  }

  /** Says why the list is empty: what was searched for, and in which countries. */
  public String getNobody() {
    if (found != null) {
      return limits.isEmpty()
          ? text.of("petition.find.none.address")
          : text.of("petition.find.none.address.own", display.countries(limits));
    }
    if (!asked) {
      return text.of("petition.console.signatures.empty");
    }
    return limits.isEmpty()
        ? text.of("petition.find.none.name", name.strip())
        : text.of("petition.find.none.name.own", name.strip(), display.countries(getSearched()));
  }

  /** The countries that were searched; empty for all. */
  public List<String> getSearched() {
    return limits.isEmpty() || filter.country() == null ? limits : List.of(filter.country());
  }

  /** The countries whose signatures the reader may see; empty for all. */
  public List<String> getLimits() {
    return limits;
  }

  public String getZone() {
    return zone == null ? "" : zone.getId();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getFound() {
    return found;
  }

  public void setFound(String found) {
    this.found = found == null || found.isEmpty() ? null : found;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public LocalDateTime getFrom() {
    return from;
  }

  public void setFrom(LocalDateTime from) {
    this.from = from;
  }

  public LocalDateTime getTo() {
    return to;
  }

  public void setTo(LocalDateTime to) {
    this.to = to;
  }
}
