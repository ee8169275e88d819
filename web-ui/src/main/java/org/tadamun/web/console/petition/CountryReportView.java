package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.batch.boundary.BatchFilter;
import org.tadamun.petition.batch.boundary.BatchLists;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.frame.CampaignContext;

/** The page with a petition's figures by country, as they are handed to an authority. */
@Named
@ViewScoped
public class CountryReportView extends PageBySlug {

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  @EJB private transient BatchLists batches;
  @EJB private transient SignatureList signatures;
  @EJB private transient Tallies tallies;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition own;

  private String version;
  private Integer number;
  private transient PetitionView petition;
  private transient Counts counts;
  private transient List<CountryCount> rows;
  private transient Map<String, Long> ofBatches;
  private transient Boolean unknownListed;

  /**
   * Reads the petition, without one in the address the main one, and the version in the address.
   */
  public void load() {
    slug = petition().slug();
    number = version == null || version.isEmpty() ? null : existing();
  }

  private int existing() {
    if (!NUMBER.matcher(version).matches()
        || Integer.parseInt(version) > petition().textVersion()) {
      throw new NotFound();
    }
    return Integer.parseInt(version);
  }

  private PetitionView petition() {
    if (petition == null) {
      petition = own.choose(slug);
    }
    return petition;
  }

  /** Whether the petition has a public page, if its campaign has one. */
  public boolean isShown() {
    return petition().isPublic();
  }

  public Counts getCounts() {
    if (counts == null) {
      counts =
          number == null
              ? tallies.exactCached(petition())
              : tallies.exactCached(petition(), number);
    }
    return counts;
  }

  /** Whether the version shown is not the one that is signed now. */
  public boolean isPast() {
    return getCounts().version() != petition().textVersion();
  }

  /**
   * The figures of the earlier version with the most signatures; null if there is none, or if an
   * earlier one is shown.
   */
  public Counts getEarlier() {
    return isPast() ? null : tallies.earlierPublicCached(petition()).orElse(null);
  }

  /** The path, below the language, of the public page with these figures; its file adds .csv. */
  public String getPublicPath() {
    String own = "/petitions/" + slug;
    return own + (isPast() ? "/versions/" + getCounts().version() : "") + "/countries";
  }

  /** The rows by country, in a list that the table may sort in place. */
  public List<CountryCount> getRows() {
    if (rows == null) {
      rows = new ArrayList<>(getCounts().countries());
      rows.removeIf(row -> !CountryCount.ofCountry(row));
    }
    return rows;
  }

  /** How many signatures of each country come from batches and so are in no list of signatures. */
  public Map<String, Long> getOfBatches() {
    if (ofBatches == null) {
      ofBatches =
          batches.byCountry(
              campaign.getId(),
              new BatchFilter(slug, BatchState.CHECKED, null, getCounts().version()));
    }
    return ofBatches;
  }

  /** How many signatures of the total have no known country and so are in no row. */
  public long getUnknown() {
    return getCounts().total() - getRows().stream().mapToLong(CountryCount::count).sum();
  }

  /**
   * Whether the reader's list of signatures shows all of unknown country; not if some come from
   * batches.
   */
  public boolean isUnknownListed() {
    if (unknownListed == null) {
      unknownListed =
          campaign.mayIn(Permission.SIGNATURE_READ, Countries.UNKNOWN)
              && signatures.count(slug, unknown()) == getUnknown();
    }
    return unknownListed;
  }

  private SignatureFilter unknown() {
    return new SignatureFilter(SignatureState.CONFIRMED, Countries.UNKNOWN, getCounts().version());
  }

  /** The steps in which the public sees figures of countries; null for exact ones. */
  public Integer getSteps() {
    return campaign.getView().smallCells();
  }

  /** The version in the page's address; null for the present one. */
  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }
}
