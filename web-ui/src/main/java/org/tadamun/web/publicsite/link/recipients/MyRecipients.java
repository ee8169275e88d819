package org.tadamun.web.publicsite.link.recipients;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.boundary.own.PackWithName;
import org.tadamun.web.publicsite.frame.PageText;
import org.tadamun.web.publicsite.link.MailLink;
import org.tadamun.web.publicsite.route.PublicRequest;

/** Who has received a signer's name, under all versions of the text that they signed. */
@Named
@RequestScoped
public class MyRecipients {

  @EJB private OwnSignature own;
  @Inject private Countries countries;
  @Inject private MailLink link;
  @Inject private PublicRequest request;

  private List<OwnData> all;
  private List<PackLine> packs;
  private List<PageText> organisations;

  /**
   * A pack that has a name like the signer's.
   *
   * @param country where the addressee was, in the reader's language
   * @param handedOverAt null if no hand-over is recorded
   * @param asFrozen whether it is known that such a name is in the pack
   */
  public record PackLine(
      PageText addressee, String country, Instant asOf, Instant handedOverAt, boolean asFrozen) {}

  /** Whether the signer's name is kept at all, so that others can have it. */
  public boolean isNamed() {
    return all().stream().anyMatch(one -> one.signer().givenName() != null);
  }

  /** The packs, the newest first. */
  public List<PackLine> getPacks() {
    if (packs == null) {
      packs =
          all().stream()
              .flatMap(one -> one.recipients().packs().stream())
              .sorted(Comparator.comparing(PackWithName::asOf).reversed())
              .map(this::line)
              .toList();
    }
    return packs;
  }

  /** The organisations whose own systems may read the name now. */
  public List<PageText> getOrganisations() {
    if (organisations == null) {
      List<String> slugs =
          all().stream().flatMap(one -> one.recipients().organisations().stream()).toList();
      organisations =
          link.getCampaign().organisations().stream()
              .filter(one -> slugs.contains(one.slug()))
              .map(one -> PageText.of(one.name(), request.locale()))
              .toList();
    }
    return organisations;
  }

  private PackLine line(PackWithName pack) {
    return new PackLine(
        PageText.of(LocalizedText.ofMap(pack.addressee()), request.locale()),
        countries.name(pack.hostCountry(), request.locale()),
        pack.asOf(),
        pack.handedOverAt(),
        pack.asFrozen());
  }

  private List<OwnData> all() {
    if (all == null) {
      OwnData data = own.data(request.value("token"));
      all = Stream.concat(Stream.of(data), data.others().stream()).toList();
    }
    return all;
  }
}
