package org.tadamun.petition.snapshot.control.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;

/**
 * All that a pack says, read at one moment; each form is made of this and of nothing else.
 *
 * @param id the pack's number
 * @param wordings of the present version, the oldest first: more than one where its words were
 *     changed while people signed it
 * @param translations how far each language of the text could be relied on
 * @param chapters what the other fields of work know of the campaign
 * @param sideBySide whether its first two languages also stand beside each other
 * @param address where anybody can have it verified, in the language that is put in
 * @param fingerprint of the key that signs its manifest
 * @param published where else that stands
 */
public record PackContent(
    String id,
    Instant asOf,
    CampaignView campaign,
    PetitionView petition,
    List<Wording> wordings,
    List<TranslationView> translations,
    AddresseeView addressee,
    PackFigures figures,
    PackNames names,
    List<ShortTable> chapters,
    boolean sideBySide,
    String address,
    String fingerprint,
    List<String> published) {

  /** Of its number, in the names of its files. */
  private static final int LETTERS = 6;

  public List<CorrectionLine> corrections() {
    return figures.corrections(asOf);
  }

  /** Whether some signatures were given to other words than those that stand in it. */
  public boolean isReworded() {
    return petition.revision() > 1;
  }

  /** Those that stood before the present one. */
  public List<Wording> earlierWordings() {
    return wordings.stream().filter(one -> one.revision() < petition.revision()).toList();
  }

  /** The one that stands in it. */
  public Wording wording() {
    return wordings.getLast();
  }

  public boolean isSample() {
    return campaign.sample() || addressee.sample();
  }

  /** Whether countries are told in steps, and anew since it has ended: of several sources, too. */
  public boolean isToldAtItsEnd() {
    return figures.cells().isOn() && petition.state().isOver();
  }

  /** The pack's number as it is typed from paper: in groups, which are checked without blanks. */
  public String typed() {
    return id.replaceAll("(.{4})(?!$)", "$1 ");
  }

  public String campaignAt(String language) {
    return address + '/' + language + "/campaigns/" + campaign.slug();
  }

  /** Where everybody can read what each wording changed. */
  public String versionsAt(String language) {
    return address + '/' + language + "/petitions/" + petition.slug() + "/versions";
  }

  public String verifyAt(String language) {
    return address + '/' + language + "/verify";
  }

  /** The name of one of its files: those of two packs can lie in one folder, also of one day. */
  public String fileName(String rest) {
    return String.join(
        "-",
        petition.slug(),
        asOf.toString().substring(0, "2020-11-08".length()),
        addressee.details().hostCountry().toLowerCase(Locale.ROOT),
        id.substring(0, LETTERS),
        rest);
  }
}
