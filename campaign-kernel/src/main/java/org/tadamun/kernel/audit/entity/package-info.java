/** The rows of the audit trail. */
package org.tadamun.kernel.audit.entity;
