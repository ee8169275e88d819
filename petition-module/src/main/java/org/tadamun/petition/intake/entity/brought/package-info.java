/** What an import brought, for good. */
package org.tadamun.petition.intake.entity.brought;
