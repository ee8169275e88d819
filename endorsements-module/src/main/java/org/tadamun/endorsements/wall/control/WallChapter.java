package org.tadamun.endorsements.wall.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.wall.boundary.WallFilter;
import org.tadamun.kernel.document.boundary.CampaignChapter;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.document.boundary.ShortTable.Choice;
import org.tadamun.kernel.document.boundary.ShortTable.Column;
import org.tadamun.kernel.document.boundary.ShortTable.Country;
import org.tadamun.kernel.document.boundary.ShortTable.Day;
import org.tadamun.kernel.document.boundary.ShortTable.Written;
import org.tadamun.kernel.document.boundary.StatedValue;
import org.tadamun.kernel.record.boundary.Records;

/** The table of published endorsements in a pack, without promises. */
@Dependent
public class WallChapter implements CampaignChapter {

  private static final String SUBJECT = "endorsements";
  private static final Cell UNNAMED = new Choice("UNNAMED", "endorsements.chapter.unnamed");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  @Override
  public int position() {
    return 2;
  }

  @Override
  public List<ShortTable> of(long campaignId, boolean target) {
    List<List<Cell>> rows =
        query(campaignId).at(em, 0, ShortTable.ROWS_MOST).stream()
            .map(endorsement -> row(endorsement, target))
            .toList();
    List<Column> columns =
        List.of(
            new Column("endorser", "endorsements.chapter.endorser"),
            new Column("country", "endorsements.field.country"),
            new Column("kind", "endorsements.field.kind"),
            new Column("day", "endorsements.field.day"),
            new Column("basis", "endorsements.field.basis"));
    return List.of(
        new ShortTable(
            SUBJECT, "endorsements.chapter.published", query(campaignId).count(em), columns, rows));
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  /**
   * Published endorsements cannot be edited, so their moment of publication stands for all they
   * say; also for the name, which is not kept here.
   */
  @Override
  public List<StatedValue> stated(long campaignId) {
    return query(campaignId).moments(em).stream()
        .map(one -> new StatedValue((String) one[0], List.of(Objects.toString(one[1], ""))))
        .toList();
  }

  @Override
  public boolean isSomebodysWord() {
    return true;
  }

  @Override
  public boolean isNamed(String id, boolean target) {
    return Records.find(em, Endorsement.class, id)
        .filter(one -> mayBeNamed(one, target))
        .isPresent();
  }

  private WallQuery query(long campaignId) {
    return new WallQuery(campaignId, WallFilter.ALL, clock.instant());
  }

  private static List<Cell> row(Endorsement endorsement, boolean target) {
    return Arrays.asList(
        mayBeNamed(endorsement, target)
            ? new Written(endorsement.details().displayedAs().name())
            : UNNAMED,
        endorsement.country() == null ? null : new Country(endorsement.country()),
        Choice.of(endorsement.details().kind(), "endorsements.kind"),
        endorsement.day() == null ? null : new Day(endorsement.day()),
        Choice.of(endorsement.grounds().basis(), "endorsements.basis"));
  }

  /**
   * Whether the name may be shown. Consent to the wall is no consent to be named to the government
   * addressed: there only public acts and organisations are named. A person's own endorsement is
   * that of a person, whatever the kind of the record.
   */
  static boolean mayBeNamed(Endorsement endorsement, boolean target) {
    return !target
        || endorsement.grounds().basis() == PublicationBasis.PUBLIC_ACT
        || endorsement.endorser().kind() == EndorserKind.ORGANISATION
            && endorsement.capacity() == Capacity.FOR_ORGANISATION;
  }
}
