package org.tadamun.web.publicsite.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.FactoryFinder;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.event.PhaseId;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Renders a Facelet to bytes, without the life cycle of Faces (docs/adr/061). A public page has
 * nothing to restore, decode or validate, and phase listeners of the console's component library
 * would open a session for each reader.
 */
@ApplicationScoped
public class FaceletRendering {

  private static final String FOLDER = "/WEB-INF/site/";

  @Inject private ServletContext servletContext;

  public byte[] render(String facelet, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CapturedResponse captured = new CapturedResponse(response);
    FacesContext context =
        ((FacesContextFactory) FactoryFinder.getFactory(FactoryFinder.FACES_CONTEXT_FACTORY))
            .getFacesContext(
                servletContext, new SessionlessRequest(request), captured, lifecycle());
    try {
      render(FOLDER + facelet + ".xhtml", context);
    } finally {
      context.release();
    }
    return captured.toBytes();
  }

  private static void render(String viewId, FacesContext context) throws IOException {
    context.setCurrentPhaseId(PhaseId.RENDER_RESPONSE);
    ViewHandler handler = context.getApplication().getViewHandler();
    UIViewRoot view = handler.createView(context, viewId);
    view.setTransient(true);
    context.setViewRoot(view);
    ViewDeclarationLanguage language = handler.getViewDeclarationLanguage(context, viewId);
    language.buildView(context, view);
    language.renderView(context, view);
  }

  private static Lifecycle lifecycle() {
    LifecycleFactory factory =
        (LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY);
    return factory.getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE);
  }
}
