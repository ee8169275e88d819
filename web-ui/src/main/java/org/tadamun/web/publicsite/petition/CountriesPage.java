package org.tadamun.web.publicsite.petition;

import com.ibm.icu.text.Collator;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.ReleasedFigures;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.boundary.StepWords;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.petition.version.boundary.VersionView;
import org.tadamun.web.publicsite.frame.PageText;
import org.tadamun.web.publicsite.frame.SiteFormat;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/**
 * The figures by country, to be read, printed, and laid before an embassy: of the version that is
 * signed now, or of the one that the address names, at which they stay when another one follows.
 */
@Named
@RequestScoped
public class CountriesPage implements SiteEndpoint {

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  @EJB private Tallies tallies;
  @EJB private TextVersions texts;
  @Inject private PetitionPage page;
  @Inject private SiteFrame frame;
  @Inject private SiteFormat format;
  @Inject private TextBean text;
  @Inject private StepWords steps;

  private Counts counts;
  private VersionView named;
  private Locale locale;

  /** One line of the table. */
  public record Row(String country, String name, long count) {}

  @Override
  public Answer answer(PublicRequest request) {
    read(request);
    return Answer.page("countries");
  }

  Counts read(PublicRequest request) {
    locale = request.locale();
    page.load(request.value("slug"), "countries");
    String number = request.value("number");
    counts = number == null ? page.count() : count(number);
    if (named != null) {
      request.showsFiguresOf(counts.asOf());
    }
    frame.page(title(), text.of("petition.countries.intro", getTitle().text()));
    return counts;
  }

  private Counts count(String number) {
    if (!NUMBER.matcher(number).matches()) {
      throw new NotFound();
    }
    int version = Integer.parseInt(number);
    Counts told = tallies.publicCounts(page.getPetition(), version);
    named =
        texts.published(page.getPetition().slug()).stream()
            .filter(one -> one.number() == version)
            .reduce((earlier, later) -> later)
            .orElseThrow(NotFound::new);
    return told;
  }

  String title() {
    return named == null
        ? text.get("petition.countries.title")
        : text.of("version.countries", named.number());
  }

  /** The version that the address names, in its last wording; null for the one signed now. */
  public VersionView getNamed() {
    return named;
  }

  /** Of the text whose figures these are: a later one may be called otherwise. */
  public PageText getTitle() {
    return named == null ? page.getTitle() : PageText.of(named.text().title(), locale);
  }

  String textHash() {
    return named == null ? page.getPetition().textHash() : named.textHash();
  }

  int revision() {
    return named == null ? page.getPetition().revision() : named.revision();
  }

  /** The same as a file. */
  public String getTablePath() {
    return below() + "/countries.csv";
  }

  /** Of what the figures are: the petition, or the version that the address names. */
  private String below() {
    return page.getPath() + (named == null ? "" : "/versions/" + named.number());
  }

  /** What names the table in its file: of a version it is its page, for it has no other one. */
  String source() {
    return named == null ? page.getPath() : below() + "/countries";
  }

  /** Whether another version is signed now than the one that the address names. */
  public boolean isPast() {
    return named != null && named.number() < page.getPetition().textVersion();
  }

  public Counts getCounts() {
    return counts;
  }

  /** The most first, those with as many by name; last the unknown one and what is left of all. */
  public List<Row> getRows() {
    Collator collator = Collator.getInstance(locale);
    return counts.countries().stream()
        .map(row -> new Row(row.country(), format.country(row.country()), row.count()))
        .sorted(
            Comparator.comparing((Row row) -> row.country().equals(SmallCells.OTHER))
                .thenComparing(row -> row.country().equals(Countries.UNKNOWN))
                .thenComparing(Comparator.comparingLong(Row::count).reversed())
                .thenComparing(Row::name, collator::compare))
        .toList();
  }

  /** Of what shares are: of all that are told, also where more of them are told than there are. */
  public long getWhole() {
    long told = counts.countries().stream().mapToLong(row -> Math.max(0, row.count())).sum();
    return Math.max(counts.total(), told);
  }

  /** In which steps countries are told, and of when; null where they are exact. */
  public String getSteps() {
    SmallCells cells = SmallCells.of(page.getCampaign());
    ReleasedFigures released = new ReleasedFigures(cells, counts.countriesAsOf(), Map.of());
    return steps.sentence(released, counts.countries(), locale);
  }

  /** What else is said where the petition is over; null where it is not. */
  public String getEnded() {
    return steps.ended(SmallCells.of(page.getCampaign()), page.getPetition().state(), locale);
  }

  public List<Map.Entry<String, Long>> getSources() {
    return List.copyOf(counts.bySource().entrySet());
  }
}
