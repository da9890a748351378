/** The public page that shows the regulation paragraph by paragraph, with the data, cases and steps that carry each citation. */
package io.capdesk.portal.regulation;
