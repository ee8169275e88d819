package org.tadamun.web.publicsite.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.version.boundary.VersionWordings;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/**
 * The figures by country as a file for an authority: what they are, their time, how they were
 * counted, then the table (docs/adr/063).
 */
@RequestScoped
public class CountriesTable implements SiteEndpoint {

  @EJB private VersionWordings wordings;
  @Inject private CountriesPage page;
  @Inject private PetitionPage petition;
  @Inject private TextBean text;

  @Override
  public Answer answer(PublicRequest request) {
    Counts counts = page.read(request);
    Csv csv = Csv.file();
    csv.row(text.get("petition.page.kind"), page.getTitle().text());
    csv.row(text.get("site.campaign.kind"), petition.getCampaign().title().best(request.locale()));
    csv.row(page.title(), request.absolute(page.source()));
    if (petition.getCampaign().sample()) {
      csv.row(text.get("snapshot.pack.sample"));
    }
    // RFC 3339, so that the time zone is clear.
    csv.row(
        text.of(
            "petition.countries.as-of", counts.asOf().truncatedTo(ChronoUnit.SECONDS).toString()));
    csv.row(
        text.get("petition.console.field.version"), counts.version(), "SHA-256 " + page.textHash());
    wordings(csv, counts.version(), request);
    csv.row(text.get("petition.countries.method.title"), text.get("petition.countries.method"));
    csv.row(text.get("petition.countries.codes"));
    if (page.getSteps() != null) {
      csv.row(page.getSteps());
    }
    if (page.getEnded() != null) {
      csv.row(page.getEnded());
    }
    page.getSources()
        .forEach(
            source -> csv.row(text.get("petition.source." + source.getKey()), source.getValue()));
    csv.row();
    csv.row(
        "ISO 3166-1",
        text.get("petition.countries.country"),
        text.get("petition.countries.signatures"));
    page.getRows().forEach(row -> csv.row(row.country(), row.name(), row.count()));
    csv.row("", text.get("petition.countries.total"), counts.total());
    String version = page.getNamed() == null ? "" : "-v" + counts.version();
    String name = "%s%s-%s.csv".formatted(counts.petition(), version, day(counts));
    return Answer.document(Csv.MEDIA_TYPE, csv.text(), name);
  }

  /**
   * Lists the version's earlier wordings: not all signers of the version read the one whose hash is
   * named.
   */
  private void wordings(Csv csv, int version, PublicRequest request) {
    int last = page.revision();
    if (last == 1) {
      return;
    }
    csv.row(text.get("snapshot.pack.wording"), last);
    long id = petition.getPetition().id();
    for (Wording one : wordings.upTo(id, version, last).reversed()) {
      String since = one.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
      if (one.revision() == last) {
        csv.row(text.of("snapshot.pack.wording.since", one.revision(), since));
      } else {
        csv.row(
            text.of("snapshot.pack.wording.earlier", one.revision(), since),
            "SHA-256 " + one.textHash());
      }
    }
    csv.row(
        text.get("snapshot.pack.wording.changes"),
        request.absolute(petition.getPath() + "/versions"));
  }

  private static String day(Counts counts) {
    return counts.asOf().toString().substring(0, "2020-11-08".length());
  }
}
