package org.tadamun.web.publicsite.actions;

import com.ibm.icu.text.Collator;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tadamun.actions.programme.boundary.Programme;
import org.tadamun.actions.programme.boundary.ProgrammeFilter;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.actions.programme.boundary.ProgrammePage;
import org.tadamun.actions.programme.boundary.ProgrammePage.Section;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** A campaign's programme: actions that are coming, that were called off, and that took place. */
@Named
@RequestScoped
public class ActionsPage implements SiteEndpoint {

  static final int ROWS = 60;

  @EJB private Programme programme;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private PublicRequest request;
  private String path;
  private ProgrammeFilter filter;
  private ProgrammeLink link;
  private ProgrammePage page;
  private List<Choice> choices;

  /** One link of the filter. */
  public record Choice(String name, String href, boolean current) {}

  @Override
  public Answer answer(PublicRequest asked) {
    request = asked;
    String slug = asked.value("slug");
    path = "/campaigns/" + slug + "/actions";
    filter = ProgrammeFilter.parse(asked.query("when"), asked.query("country"), null);
    link = new ProgrammeLink(asked.link(path), filter.country(), filter.when());
    asked.showsFiguresOf(clock.instant());
    page = programme.page(slug, filter, ROWS, asked.query("page"));
    choices = choices(programme.countries(slug), asked.locale());
    frame
        .page(text.get("actions.public.title"), text.get("actions.public.intro"))
        .within(campaigns.requirePublic(slug), "actions");
    return Answer.page("actions");
  }

  /**
   * The link for all countries, then those of single countries by name; empty if there is only one.
   */
  private List<Choice> choices(List<String> codes, Locale locale) {
    if (codes.size() < 2 && filter.country() == null) {
      return List.of();
    }
    Collator collator = Collator.getInstance(locale);
    Choice all =
        new Choice(
            text.get("actions.public.all-countries"), link.in(null), filter.country() == null);
    return Stream.concat(
            Stream.of(all),
            codes.stream()
                .map(code -> choice(code, locale))
                .sorted(Comparator.comparing(Choice::name, collator::compare)))
        .toList();
  }

  private Choice choice(String code, Locale locale) {
    return new Choice(countries.name(code, locale), link.in(code), code.equals(filter.country()));
  }

  /**
   * The sections with actions on this page, and empty sections where the programme would show them.
   */
  public List<Section> getSections() {
    return page.sections().stream().filter(this::isShown).toList();
  }

  /**
   * The key of a section's heading; the past section may be narrowed to actions that took place.
   */
  public String heading(Section section) {
    return "actions.public." + (filter.held() ? "held" : section.part().word());
  }

  private boolean isShown(Section section) {
    if (!section.actions().isEmpty()) {
      return true;
    }
    boolean asked = filter.part() == section.part();
    return section.total() == 0
        && switch (section.part()) {
          case UPCOMING -> !isContinued() && (asked || filter.part() == null);
          case CALLED_OFF -> asked;
          case PAST -> page.next() == null && (asked || filter.part() == null);
        };
  }

  /** Whether an action on this page is in doubt because the campaign ended. */
  public boolean isEnded() {
    return page.sections().stream()
        .flatMap(section -> section.actions().stream())
        .anyMatch(action -> action.ended() != null);
  }

  /** How many were called off, shown above other lists; 0 if the list itself is that of these. */
  public long getCalledOff() {
    return filter.part() == Part.CALLED_OFF ? 0 : page.of(Part.CALLED_OFF).total();
  }

  public String getCalledOffLink() {
    return link.when(Part.CALLED_OFF);
  }

  /** Whether only one section is listed, so that a link to the others is needed. */
  public boolean isNarrowed() {
    return filter.part() != null;
  }

  /** Whether the list is of one country: an empty section then needs other words. */
  public boolean isOfCountry() {
    return filter.country() != null;
  }

  public List<Choice> getChoices() {
    return choices;
  }

  /** Whether this is not the first page, and so does not begin with what is coming. */
  public boolean isContinued() {
    return request.query("page") != null;
  }

  public String getFirstLink() {
    return link.toString();
  }

  /** The address of the next page, or null at the end. */
  public String getNextLink() {
    return page.next() == null ? null : link.page(page.next());
  }

  /** The key of the link to the next page: "earlier" once the past section has begun. */
  public String getNextWords() {
    return page.of(Part.PAST).actions().isEmpty()
        ? "actions.public.more"
        : "actions.public.earlier";
  }

  /** The address names the language, because a calendar program does not. */
  public String getCalendarLink() {
    return request.root("/api/v1" + path + ".ics?lang=" + request.getLang())
        + (filter.country() == null ? "" : "&country=" + filter.country());
  }
}
