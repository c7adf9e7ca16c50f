process.env['SITE'] = 'strict';
