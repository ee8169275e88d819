package org.tadamun.web.publicsite.version;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.version.boundary.Translations;
import org.tadamun.web.publicsite.route.PublicRequest;

/**
 * The language in which the reader gets a petition's text, and how reliable that translation is.
 */
@Named
@RequestScoped
public class ShownTranslation {

  @EJB private Translations translations;
  @Inject private PublicRequest request;

  private TranslationView shown;

  /** The translation shown; read once, since a page shows one petition only. */
  public TranslationView of(PetitionView petition) {
    if (shown == null) {
      String language = petition.text().body().bestLanguage(request.locale());
      shown =
          translations.of(petition.id(), petition.text()).stream()
              .filter(one -> one.language().equals(language))
              .findFirst()
              .orElseThrow();
    }
    return shown;
  }
}
