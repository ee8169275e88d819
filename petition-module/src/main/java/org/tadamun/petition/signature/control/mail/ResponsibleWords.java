package org.tadamun.petition.signature.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.text.boundary.Texts;

/**
 * Who answers for the data, behind each mail to a signer. The form says it; whoever has not signed,
 * and whose address somebody else typed, reads of us here first (GDPR, 14(3)(b)).
 */
@ApplicationScoped
public class ResponsibleWords {

  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /** The page of the installation, which is there also while a campaign is offline. */
  public String in(Locale reader) {
    String link = baseUrl + "/" + reader.getLanguage() + "/privacy";
    return '\n' + texts.get(reader, "petition.mail.responsible", link);
  }
}
