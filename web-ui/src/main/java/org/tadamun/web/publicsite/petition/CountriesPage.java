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
 * The figures by country, to be read, printed, and shown to an embassy: of the present version, or
 * of the version that the address names.
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

  /** One row of the table. */
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
    Counts told = tallies.publicCached(page.getPetition(), version);
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

  /** The version that the address names, in its last wording; null for the present one. */
  public VersionView getNamed() {
    return named;
  }

  /** The title of the text that these figures belong to; a later version may have another. */
  public PageText getTitle() {
    return named == null ? page.getTitle() : PageText.of(named.text().title(), locale);
  }

  String textHash() {
    return named == null ? page.getPetition().textHash() : named.textHash();
  }

  int revision() {
    return named == null ? page.getPetition().revision() : named.revision();
  }

  /** The path of the same table as a file. */
  public String getTablePath() {
    return below() + "/countries.csv";
  }

  /** The path of the petition, or of the version that the address names. */
  private String below() {
    return page.getPath() + (named == null ? "" : "/versions/" + named.number());
  }

  /** The path that the file names as its source; a version has no page but that of its figures. */
  String source() {
    return named == null ? page.getPath() : below() + "/countries";
  }

  /** Whether the address names an older version than the present one. */
  public boolean isPast() {
    return named != null && named.number() < page.getPetition().textVersion();
  }

  public Counts getCounts() {
    return counts;
  }

  /** The rows by falling count, then by name; the unknown country and the rest of all come last. */
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

  /** The whole for shares: the total, or the sum of all rows if that is greater. */
  public long getWhole() {
    long told = counts.countries().stream().mapToLong(row -> Math.max(0, row.count())).sum();
    return Math.max(counts.total(), told);
  }

  /** The sentence about figures in steps and their time; null if the figures are exact. */
  public String getSteps() {
    SmallCells cells = SmallCells.of(page.getCampaign());
    ReleasedFigures released = new ReleasedFigures(cells, counts.countriesAsOf(), Map.of());
    return steps.sentence(released, counts.countries(), locale);
  }

  /** A sentence for a petition that is over; null if it is not. */
  public String getEnded() {
    return steps.ended(SmallCells.of(page.getCampaign()), page.getPetition().state(), locale);
  }

  public List<Map.Entry<String, Long>> getSources() {
    return List.copyOf(counts.bySource().entrySet());
  }
}
