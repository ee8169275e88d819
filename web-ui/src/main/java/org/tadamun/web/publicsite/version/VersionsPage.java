package org.tadamun.web.publicsite.version;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.version.boundary.TextComparison;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.petition.version.boundary.VersionView;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.petition.PetitionPage;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** All published texts of a petition, each change, and how many signed each version. */
@Named
@RequestScoped
public class VersionsPage implements SiteEndpoint {

  @EJB private TextVersions texts;
  @EJB private Tallies tallies;
  @Inject private PetitionPage petition;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private List<Entry> entries;

  /**
   * A text, its version's total, and its changes; none for the first.
   *
   * @param newest whether it is its version's last wording, which alone shows the total
   */
  public record Entry(VersionView text, boolean newest, long total, List<TextComparison> changes) {}

  @Override
  public Answer answer(PublicRequest asked) {
    String slug = asked.value("slug");
    // Read before the petition: it must not be older than a text that is published meanwhile.
    List<VersionView> all = texts.published(slug);
    petition.load(slug, "petition");
    entries = read(all, asked).reversed();
    String title = text.get("version.page.title");
    frame.page(title, text.of("version.page.intro", petition.getTitle().text()));
    return Answer.page("versions");
  }

  private List<Entry> read(List<VersionView> all, PublicRequest asked) {
    List<Entry> oldestFirst = new ArrayList<>();
    VersionView before = null;
    for (VersionView one : all) {
      Counts counts = tallies.publicCached(petition.getPetition(), one.number());
      asked.showsFiguresOf(counts.asOf());
      List<TextComparison> changes = TextComparison.changes(before, one);
      oldestFirst.add(new Entry(one, VersionView.isNewest(one, all), counts.total(), changes));
      before = one;
    }
    return oldestFirst;
  }

  /** The newest first. */
  public List<Entry> getEntries() {
    return entries;
  }
}
